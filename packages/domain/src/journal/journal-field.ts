import {
  complaintKinds,
  complaintSteps,
  faultSides,
  remedies,
  severities,
  validities,
} from '../complaints/complaint.ts'
import { customerLanguages } from '../languages/language.ts'
import { channels } from '../messages/channel.ts'

/** What a cell is read as. */
export type CellReading =
  | { as: 'text'; max: number }
  | { as: 'email' }
  | { as: 'instant' }
  | { as: 'day' }
  | { as: 'quantity' }
  /** The e-mail address or the name of a colleague. */
  | { as: 'person' }
  /** One of our codes, by the value table of the mapping. */
  | { as: 'code'; codes: readonly string[] }

const text = (max: number) => ({ as: 'text', max }) as const
const code = <const T extends readonly string[]>(codes: T) => ({ as: 'code', codes }) as const

/** Steps an old complaint may stand in: a merged one would need the one it went into. */
const importedSteps = complaintSteps.filter((step) => step !== 'merged')

/** What a column of an old journal may become (IN-10): the fields of a complaint and how their cells are read. */
export const journalFieldTable = {
  /** Number in the old system: with the source it makes the row known again. */
  oldNumber: text(60),
  /** Name of the old journal, so that two journals that both begin at 1 stay apart. */
  source: text(60),
  customersNumber: text(60),
  receivedAt: { as: 'instant' },
  channel: code(channels),
  kind: code(complaintKinds),
  customer: text(200),
  country: text(60),
  language: code(customerLanguages),
  contactName: text(200),
  contactEmail: { as: 'email' },
  contactPhone: text(60),
  contactAddress: text(500),
  project: text(200),
  orderNumber: text(100),
  product: text(200),
  batch: text(100),
  /** Code or name from the defect catalogue. */
  defect: text(200),
  subject: text(160),
  wording: text(20_000),
  situation: text(10_000),
  occurredOn: { as: 'day' },
  occurredPlace: text(300),
  quantityAffected: { as: 'quantity' },
  quantitySupplied: { as: 'quantity' },
  remedy: code(remedies),
  severity: code(severities),
  faultSide: code(faultSides),
  cause: text(4000),
  process: text(200),
  supplier: text(200),
  validity: code(validities),
  validityGrounds: text(4000),
  step: code(importedSteps),
  closedAt: { as: 'instant' },
  responsible: { as: 'person' },
} as const satisfies Record<string, CellReading>

export type JournalField = keyof typeof journalFieldTable
export const journalFields = Object.keys(journalFieldTable) as [JournalField, ...JournalField[]]

/** Without these no complaint can be registered (IN-3): each needs a column or a constant. */
export const requiredJournalFields = [
  'receivedAt',
  'channel',
  'customer',
  'wording',
] as const satisfies JournalField[]

export function readingOf(field: JournalField): CellReading {
  return journalFieldTable[field]
}
