import type { CarContent } from '@redress/domain/cars/content'
import type { CarStage } from '@redress/domain/cars/car'
import type { CustomerLanguage } from '@redress/domain/languages/language'
import type { Company } from '../letterhead.ts'

export type ReportData = {
  language: CustomerLanguage
  company: Company
  timeZone: string
  /** Marks every page as not sent. */
  isDraft: boolean
  stage: CarStage
  /** Already cut to the stage. */
  content: CarContent
  /** Null while it is only looked at; the hash is of the content in canonical form, in hexadecimal. */
  revision: { number: number; hash: string } | null
  /** What was sent before this revision, the oldest first; the instant in ISO 8601. */
  earlier: { revision: number; stage: CarStage; sentAt: string }[]
  /** Where the customer wants to see them (B22); `customers` is of an earlier revision. */
  scores: { own: number; customers: { score: number; revision: number } | null } | null
  asOf: Date
  /** Complaints of several customers point at it: none may read of the others. */
  hidesCustomers: boolean
  /** JPEG by the id of the photo; a photo that is absent cannot be shown. */
  pictures: ReadonlyMap<string, Uint8Array>
}

/** Numbers stay numbers, so that a workbook can count with them; null is "not said". */
export type Value = string | number | null
export type Fact = { label: string; value: Value }
export type Column = { label: string; share: number; numeric?: boolean }
export type SheetPhoto = { id: string; caption: string; side: string | null }

/** What the parts of a report are made of, on paper and in the workbook. */
export type Block =
  | { kind: 'facts'; facts: Fact[] }
  | { kind: 'texts'; texts: { label: string; value: string }[] }
  | { kind: 'table'; title: string; columns: Column[]; rows: Value[][]; hasTotal?: boolean }
  | { kind: 'photos'; title: string; rows: SheetPhoto[][] }
  | { kind: 'picture'; title: string; svg: string; width: number; height: number }

export type Part = { letter: string; title: string; blocks: Block[] }

/** The whole report in the reader's words and order; how it looks is the business of paper and workbook. */
export type ReportSheet = {
  language: CustomerLanguage
  title: string
  heading: string
  number: string
  subject: string
  stage: string
  head: Fact[]
  parts: Part[]
  signatures: Extract<Block, { kind: 'table' }> | null
  revision: string | null
  checksum: string | null
}
