import type { Input } from '@redress/contracts/api'
import { readDraft, writeDraft } from '../../../lib/drafts.ts'

/** A count that is finished but has not reached the server; it goes out under the key it had from the beginning. */
export type WaitingCount = {
  id: string
  place: string
  key: string
  body: Input<'POST /api/stock-checks/:id/count'>['body']
}

const shape = 1
/** What is being counted in one place. */
export const countDraft = (userId: string, id: string) => `stock-count.${userId}.${id}`

const nameFor = (userId: string) => `stock-counts.${userId}`

/** Read anew each time: another tab may have sent one. */
export function waitingCounts(userId: string): WaitingCount[] {
  return readDraft<WaitingCount[]>(nameFor(userId), shape) ?? []
}

/** False when the browser keeps nothing: the screen then stays as it is. */
export function keepCount(userId: string, count: WaitingCount): boolean {
  const others = waitingCounts(userId).filter(({ id }) => id !== count.id)
  return writeDraft(nameFor(userId), shape, [...others, count])
}

export function dropCount(userId: string, key: string): void {
  writeDraft(
    nameFor(userId),
    shape,
    waitingCounts(userId).filter((one) => one.key !== key),
  )
}
