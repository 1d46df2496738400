import type { FaultSide } from '@redress/domain/complaints/complaint'
import type { CustomerLanguage } from '@redress/domain/languages/language'
import { silenceDays } from '@redress/domain/replies/reply.workflow'
import { MS_PER_DAY } from '@redress/domain/sla/zone'
import type { Random } from './random.ts'
import type { DemoRows } from './rows.ts'

export type LetterOutcome = {
  round: number
  status: 'sent' | 'accepted' | 'rejected'
  sentAt: Date
  answeredAt: Date | null
  bySilence: boolean
}

/** Rows of one complaint that has come past the reply, and when its letter went. */
export type RepliedCase = {
  complaint: DemoRows['Complaint'][number] & { id: string; number: string; threadId: string }
  fault: FaultSide
  sentAt: Date
  closedAt: Date | null
}

// The newest closed complaint of these languages came to a second round.
const TWO_ROUNDS: readonly CustomerLanguage[] = ['pl', 'en']

/**
 * RE-6: what became of the letter. Most were accepted; where nobody answered in time, silence counted; what
 * went out a few days ago still waits.
 */
export function outcomesOf(
  { complaint, fault, sentAt, closedAt }: RepliedCase,
  now: Date,
  random: Random,
  hadTwoRounds: Set<string>,
): LetterOutcome[] {
  const silenceAt = new Date(sentAt.getTime() + silenceDays * MS_PER_DAY)
  const until = closedAt ?? now
  const between = (share: number) =>
    new Date(Math.floor(sentAt.getTime() + (until.getTime() - sentAt.getTime()) * share))
  const isRight = fault !== 'customer' && fault !== 'none_found'
  const wantsTwo = TWO_ROUNDS.some((language) => language === complaint.language)
  if (closedAt && isRight && wantsTwo && !hadTwoRounds.has(complaint.language)) {
    hadTwoRounds.add(complaint.language)
    return [
      { round: 1, status: 'rejected', sentAt, answeredAt: between(0.3), bySilence: false },
      { round: 2, status: 'accepted', sentAt: between(0.5), answeredAt: between(0.7), bySilence: false },
    ]
  }
  if (silenceAt < until && random.chance(0.35)) {
    return [{ round: 1, status: 'accepted', sentAt, answeredAt: silenceAt, bySilence: true }]
  }
  if (closedAt === null && silenceAt >= now) {
    return [{ round: 1, status: 'sent', sentAt, answeredAt: null, bySilence: false }]
  }
  const limit = Math.min(until.getTime(), silenceAt.getTime())
  const answeredAt = new Date(
    Math.floor(sentAt.getTime() + (limit - sentAt.getTime()) * (0.2 + 0.6 * random.next())),
  )
  return [{ round: 1, status: 'accepted', sentAt, answeredAt, bySilence: false }]
}
