import type { FaultSide } from '@redress/domain/complaints/complaint'
import type { Channel } from '@redress/domain/messages/channel'
import type { StoryCustomer } from './customers.ts'
import type { DefectKind } from './defects.ts'

/** Turns a case can take that people look for in such a system. */
export type Turn = 'withdrawn' | 'merged' | 'never-confirmed' | 'goodwill' | 'reopened' | 'many-photos'

/** One complaint of the story's table, before it has words. */
export type StoryCase = {
  month: string
  date: string
  minute: number
  fault: FaultSide
  defect: DefectKind
  customer: StoryCustomer
  channel: Channel
  badBatch: boolean
  /** Defective parts; the years add up to `storyYears`. */
  quantity: number
  repliedInTime: boolean
  turn: Turn | null
}
