import type { Complaint } from '@redress/contracts/complaints'
import type { TimelineEntry } from '@redress/contracts/timeline'
import { useInfiniteQuery } from '@tanstack/react-query'
import { timelineQuery } from './complaints.queries.ts'

type Message = Extract<TimelineEntry, { entry: 'message' }>
export type CustomerWord = { at: string; body: string }

/** The newest thing the customer said; the registration itself when nothing came after it. */
export function useCustomerWord(record: Complaint): CustomerWord | null {
  const messages = useInfiniteQuery(timelineQuery(record.number, 'messages'))
  if (!messages.data) return null
  const newest = messages.data.pages
    .flatMap((page) => page.entries)
    .find((entry): entry is Message => entry.entry === 'message' && entry.kind === 'from_customer')
  const first = { at: record.receivedAt, body: record.wording }
  if (!newest || newest.at < first.at) return first
  return { at: newest.at, body: newest.body }
}
