import { silenceDays } from '@redress/domain/replies/reply.workflow'
import { MS_PER_DAY } from '@redress/domain/sla/zone'
import { type Company, type Person, personOf } from './company.ts'
import { type LetterOutcome, outcomesOf, type RepliedCase } from './letter-plan.ts'
import { tellLetter } from './letter-trail.ts'
import type { Random } from './random.ts'
import type { DemoRows } from './rows.ts'
import { el } from './wording/letters/el.ts'
import { en } from './wording/letters/en.ts'
import type { LetterWords } from './wording/letters/letter-words.ts'
import { pl } from './wording/letters/pl.ts'
import { zh } from './wording/letters/zh.ts'

const written: Readonly<Record<string, LetterWords>> = { en, pl, el, zh }
const PRICE = 4.2

/**
 * RE-1, RE-6: the formal reply of every complaint that came past that step, in the customer's language or in
 * English. Its PDF is drawn for whoever opens it.
 */
export function writeLetters(rows: DemoRows, company: Company, now: Date, random: Random): void {
  const hadTwoRounds = new Set<string>()
  const replied = new Map(repliedCases(rows).map((one) => [one.complaint.id, one]))
  // The newest first: the rounds of a letter are told where people look.
  for (const complaint of rows.Complaint.toReversed()) {
    const one = replied.get(complaint.id ?? '')
    const outcomes = one ? outcomesOf(one, now, random, hadTwoRounds) : []
    complaint.replySentAt = outcomes.at(-1)?.sentAt ?? null
    if (!one) continue
    for (const outcome of outcomes) writeLetter(rows, company, random, one, outcome)
  }
}

function repliedCases(rows: DemoRows): RepliedCase[] {
  const lastReplied = new Map<string, Date>()
  for (const { subjectId, at, data } of rows.TrailEntry) {
    const isReplied = typeof data === 'object' && data !== null && 'to' in data && data.to === 'follow_up'
    if (isReplied) lastReplied.set(subjectId, new Date(at))
  }
  return rows.Complaint.flatMap((complaint) => {
    const { id, number, threadId, faultSide, step, closedAt } = complaint
    const sentAt = id ? lastReplied.get(id) : undefined
    if (!id || !sentAt || !faultSide || (step !== 'follow_up' && step !== 'closed')) return []
    const closed = closedAt ? new Date(closedAt) : null
    return [{ complaint: { ...complaint, id, number, threadId }, fault: faultSide, sentAt, closedAt: closed }]
  })
}

function writeLetter(
  rows: DemoRows,
  company: Company,
  random: Random,
  one: RepliedCase,
  outcome: LetterOutcome,
) {
  const { complaint, fault } = one
  const language = complaint.language in written ? complaint.language : 'en'
  const words = written[language] ?? en
  const line = rows.ComplaintLine.find(({ complaintId }) => complaintId === complaint.id)
  const quantity = line?.quantityAffected ?? 1
  const isRefused = fault === 'customer' || fault === 'none_found'
  const offer = isRefused ? 'goodwill' : complaint.remedy === 'credit' ? 'credit' : 'replacement'
  const { writer, releaser, head } = handsOf(company, complaint.responsibleId)
  const id = random.id(outcome.sentAt)
  rows.Reply.push({
    id,
    complaintId: complaint.id,
    round: outcome.round,
    language,
    status: outcome.status,
    decision: isRefused ? 'refused' : offer === 'credit' ? 'satisfied_partly' : 'satisfied_fully',
    gist: words.gist
      .replace('{product}', line?.productText ?? '')
      .replace('{subject}', complaint.subject)
      .replace('{quantity}', String(quantity)),
    amount: offer === 'credit' ? (quantity * PRICE).toFixed(2) : null,
    currency: offer === 'credit' ? 'EUR' : '',
    manner: offer === 'goodwill' ? '' : words.manner[offer],
    measures: isRefused ? '' : words.measures,
    createdById: writer.id,
    createdAt: new Date(outcome.sentAt.getTime() - MS_PER_DAY / 4),
    approvedById: head.id,
    approvedAt: new Date(outcome.sentAt.getTime() - MS_PER_DAY / 48),
    sentAt: outcome.sentAt,
    silenceAt: new Date(outcome.sentAt.getTime() + silenceDays * MS_PER_DAY),
    answeredAt: outcome.answeredAt,
    bySilence: outcome.bySilence,
    answerReason: outcome.status === 'rejected' ? words.rejection : '',
    version: 4,
  })
  const commercial = outcome.round > 1 ? `${words.offer[offer]}\n${words.secondOffer}` : words.offer[offer]
  const parts = { technical: words.finding[fault], commercial, legal: isRefused ? words.legal : '' } as const
  const releasedAt = new Date(outcome.sentAt.getTime() - MS_PER_DAY / 24)
  for (const kind of ['technical', 'commercial', 'legal'] as const) {
    const isWritten = parts[kind] !== ''
    rows.ReplyPart.push({
      replyId: id,
      kind,
      body: parts[kind],
      writtenById: isWritten ? writer.id : null,
      releasedById: isWritten ? releaser.id : null,
      releasedAt: isWritten ? releasedAt : null,
    })
  }
  tellLetter(rows, random, { ...one, outcome, writer, releaser, head, reason: words.rejection })
}

type Hands = { writer: Person; releaser: Person; head: Person }

/** Nobody releases or approves own words (RE-5). */
function handsOf(company: Company, responsibleId: string | null | undefined): Hands {
  const engineers = company.people.filter(({ role }) => role === 'engineer')
  const writer = engineers.find(({ id }) => id === responsibleId) ?? personOf(company, 'engineer')
  const releaser = engineers.find((one) => one !== writer) ?? personOf(company, 'quality_manager')
  return { writer, releaser, head: personOf(company, 'quality_manager') }
}
