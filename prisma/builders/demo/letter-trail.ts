import type { Person } from './company.ts'
import type { LetterOutcome, RepliedCase } from './letter-plan.ts'
import type { Random } from './random.ts'
import type { DemoRows } from './rows.ts'

type Told = RepliedCase & {
  outcome: LetterOutcome
  writer: Person
  releaser: Person
  head: Person
  reason: string
}
type Entry = DemoRows['TrailEntry'][number]

/** The letter on the timeline and on the trail, each entry in its place of the complaint's own order (AL-1). */
export function tellLetter(rows: DemoRows, random: Random, told: Told): void {
  const { complaint, outcome, writer, releaser, head, reason } = told
  const { round, status, sentAt, answeredAt } = outcome
  const entry = (at: Date, type: string, who: Person | null, data: Entry['data']): Entry => ({
    subject: 'complaint',
    subjectId: complaint.id,
    seq: 0,
    type,
    actorId: who?.id ?? null,
    actorName: who?.name ?? (outcome.bySilence ? 'system' : 'customer'),
    requestId: 'demo',
    at,
    data,
  })
  const registered = new Date(complaint.registeredAt).getTime()
  const minutes = (count: number) => new Date(Math.max(registered, sentAt.getTime() - count * 60_000))
  const parts = ['technical', 'commercial']
  const added = [
    entry(minutes(360), 'reply.begun', writer, { count: round }),
    entry(minutes(200), 'reply.changed', writer, { round, fields: ['decision', 'gist', 'manner'], parts }),
    ...parts.map((part) => entry(minutes(60), 'reply.part-released', releaser, { round, part })),
    entry(minutes(30), 'reply.approved', head, { count: round }),
    entry(minutes(1), 'reply.sent', writer, { count: round }),
  ]
  if (answeredAt && status !== 'sent') {
    const type = outcome.bySilence ? 'reply.accepted-by-silence' : `reply.${status}`
    added.push(entry(answeredAt, type, null, { count: round }))
  }
  if (answeredAt && status === 'rejected') {
    rows.Message.push({
      id: random.id(answeredAt),
      threadId: complaint.threadId,
      kind: 'from_customer',
      channel: 'web_form',
      body: reason,
      authorId: null,
      authorName: complaint.contactName ?? '',
      at: answeredAt,
    })
    added.push(entry(answeredAt, 'complaint.customer-wrote', null, { files: 0 }))
  }
  rows.TrailEntry.push(...added)
}

/** Places of all entries anew, in order of time; what came first of the same moment stays first. */
export function numberTrail(rows: DemoRows): void {
  const last = new Map<string, number>()
  rows.TrailEntry.sort((a, b) => new Date(a.at).getTime() - new Date(b.at).getTime())
  for (const one of rows.TrailEntry) {
    const key = `${one.subject} ${one.subjectId}`
    const seq = (last.get(key) ?? 0) + 1
    last.set(key, seq)
    one.seq = seq
  }
}
