import type { Channel } from '../messages/channel.ts'
import type { ComplaintKind } from './complaint.ts'

const dayMs = 86_400_000
const longestAgoYears = 30
/** Clocks of desks and servers differ a little; that is not the future. */
const toleranceMs = 120_000

/** What is only spoken is a claim until the customer confirms it in writing (IN-4). */
export function kindByChannel(channel: Channel): ComplaintKind {
  return channel === 'phone' || channel === 'in_person' ? 'claim' : 'complaint'
}

/** Whether a stamp of receipt can be true: a letter of last week yes, one of tomorrow no (IN-13). */
export function faultInReceivedAt(receivedAt: Date, now: Date): 'in-the-future' | 'too-long-ago' | null {
  const at = receivedAt.getTime()
  if (at > now.getTime() + toleranceMs) return 'in-the-future'
  return at < now.getTime() - longestAgoYears * 365.25 * dayMs ? 'too-long-ago' : null
}

/** What is asked for on the phone so that the examination can begin (IN-12). */
export const evidenceItems = ['photo', 'lot_label', 'quantity', 'test_condition', 'sample_sent'] as const
export type EvidenceItem = (typeof evidenceItems)[number]
