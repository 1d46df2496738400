import type { Input } from '@redress/contracts/api'

/** A count that is finished but has not reached the server; it goes out under the key it had from the beginning. */
export type WaitingCount = {
  id: string
  place: string
  key: string
  body: Input<'POST /api/stock-checks/:id/count'>['body']
}

/** What is being counted in one place. */
export const countDraft = (userId: string, id: string) => `stock-count.${userId}.${id}`

export const waitingCounts = (userId: string) => `stock-counts.${userId}`
