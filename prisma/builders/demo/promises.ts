import type { ActionKind, ActionStatus } from '@redress/domain/actions/action'
import { actionWorkflows } from '@redress/domain/actions/action.workflow'
import type { ComplaintStep } from '@redress/domain/complaints/complaint'
import type { Role } from '@redress/domain/identity/role'
import { outsideACar } from './cars/write-measures.ts'
import { type Company, type Person, personOf } from './company.ts'
import type { Random } from './random.ts'
import type { DemoRows } from './rows.ts'

type Promised = {
  /** On the open complaint of this step that has this place among them. */
  on: [step: ComplaintStep, place: number]
  kind: ActionKind
  status: ActionStatus
  title: string
  detail?: string
  by: Role
  owner: Role
  /** Hours before or after the present. */
  dueIn: number
  urgent?: boolean
  outcome?: string
  proof?: string
  remark?: string
  sentBack?: boolean
}

/** What was promised on the open complaints: every state, and a call-back somebody missed (AC-1, SLA-4). */
const promised: readonly Promised[] = [
  {
    on: ['analysis', 0],
    kind: 'call_back',
    status: 'open',
    title: 'Call back with what the incoming test says',
    by: 'agent',
    owner: 'agent',
    dueIn: -20,
    urgent: true,
  },
  {
    on: ['analysis', 1],
    kind: 'call_back',
    status: 'open',
    title: 'Ask for the label of the outer carton',
    by: 'agent',
    owner: 'agent',
    dueIn: 2,
  },
  {
    on: ['analysis', 1],
    kind: 'follow_up',
    status: 'open',
    title: 'See whether the samples have arrived',
    by: 'engineer',
    owner: 'engineer',
    dueIn: 26,
  },
  {
    on: ['analysis', 0],
    kind: 'containment',
    status: 'open',
    title: 'Sort the remaining stock of the batch',
    detail: 'Finished goods and the two pallets in transit; mark good boxes with a green dot.',
    by: 'engineer',
    owner: 'production',
    dueIn: -3,
    urgent: true,
  },
  {
    on: ['action', 0],
    kind: 'corrective',
    status: 'proposed',
    title: 'Check the temperature of oven zone 3 with each batch',
    detail: 'A logger travels with the first tray; its curve goes to the batch record.',
    by: 'engineer',
    owner: 'production',
    dueIn: 120,
  },
  {
    on: ['action', 0],
    kind: 'remedy',
    status: 'verified',
    title: 'Send replacements for the failed panels',
    by: 'engineer',
    owner: 'production',
    dueIn: -30,
    outcome: 'Sent by express, arrived complete.',
    proof: 'Delivery note signed by the customer’s goods-in.',
  },
  {
    on: ['action', 1],
    kind: 'corrective',
    status: 'done',
    title: 'New pressing tool for the connector tail',
    by: 'engineer',
    owner: 'production',
    dueIn: -6,
    outcome: 'Tool in use since this week, first 500 pieces measured.',
    proof: 'Pull test of 20 tails: 38 to 44 N, 30 N wanted.',
  },
  {
    on: ['action', 1],
    kind: 'preventive',
    status: 'proposed',
    title: 'Pull test in the control plan of all similar tails',
    by: 'engineer',
    owner: 'engineer',
    dueIn: 200,
    remark: 'Name the products it is for.',
    sentBack: true,
  },
  {
    on: ['reply', 0],
    kind: 'corrective',
    status: 'open',
    title: 'Work instruction with pictures for bonding the overlay',
    by: 'engineer',
    owner: 'production',
    dueIn: 20,
  },
  {
    on: ['reply', 1],
    kind: 'remedy',
    status: 'cancelled',
    title: 'Rework at the customer’s plant',
    by: 'engineer',
    owner: 'production',
    dueIn: 48,
    remark: 'The customer prefers new parts.',
  },
  {
    on: ['follow_up', 0],
    kind: 'call_back',
    status: 'verified',
    title: 'Ask whether the replacements work',
    by: 'agent',
    owner: 'agent',
    dueIn: -8,
    outcome: 'Reached: in use for a week, no failure.',
  },
  {
    on: ['follow_up', 1],
    kind: 'follow_up',
    status: 'done',
    title: 'Yield of the line two weeks after the change',
    by: 'engineer',
    owner: 'production',
    dueIn: -2,
    outcome: '99.4 %, before the change 97.1 %.',
  },
]

const HOUR = 3_600_000

export function makePromises(rows: DemoRows, company: Company, now: Date, random: Random): void {
  for (const one of promised) {
    const [step, place] = one.on
    // Another seed may have fewer there; then one of them carries two promises.
    const there = rows.Complaint.filter((each) => each.step === step)
    const complaint = there[place % Math.max(1, there.length)]
    if (!complaint?.id) throw new Error(`There is no complaint in ${step} to promise something on`)
    writePromise(rows, company, now, random, one, { id: complaint.id, threadId: complaint.threadId })
  }
}

type Told = { word: string; who: Person; more?: Record<string, string> }

function writePromise(
  rows: DemoRows,
  company: Company,
  now: Date,
  random: Random,
  one: Promised,
  complaint: { id: string; threadId: string },
): void {
  const [author, owner, head] = [one.by, one.owner, 'quality_manager' as const].map((role) =>
    personOf(company, role),
  ) as [Person, Person, Person]
  const story = storyOf(one, author, owner, head)
  const chain = rows.TrailEntry.filter((entry) => entry.subjectId === complaint.id)
  const from = new Date(chain.at(-1)?.at ?? now).getTime()
  // Evenly between the last thing told of the complaint and the present.
  const times = story.map(
    (_, index) => new Date(from + ((now.getTime() - from) * (index + 1)) / (story.length + 2)),
  )
  const at = (word: string) => times[story.findIndex((told) => told.word === word)] ?? null
  const createdAt = times[0] ?? now
  const id = random.id(createdAt)
  const approvedAt = at('approved')
  const doneAt = at('done')
  rows.Action.push({
    id,
    threadId: complaint.threadId,
    kind: one.kind,
    status: one.status,
    title: one.title,
    detail: one.detail ?? '',
    urgent: one.urgent ?? false,
    ownerId: owner.id,
    dueAt: new Date(now.getTime() + one.dueIn * HOUR),
    createdById: author.id,
    createdAt,
    approvedById: approvedAt && head.id,
    approvedAt,
    sentBackAt: at('sent-back'),
    doneById: doneAt && owner.id,
    doneAt,
    outcome: one.outcome ?? '',
    proof: one.proof ?? '',
    verifiedById: at('verified') && author.id,
    verifiedAt: at('verified') ?? (one.kind === 'call_back' ? doneAt : null),
    remark: one.remark ?? '',
    ...outsideACar,
  })
  story.forEach(({ word, who, more }, index) => {
    rows.TrailEntry.push({
      subject: 'complaint',
      subjectId: complaint.id,
      seq: chain.length + index + 1,
      type: `complaint.action-${word}`,
      actorId: who.id,
      actorName: who.name,
      requestId: 'demo',
      at: times[index] ?? now,
      data: { actionId: id, kind: one.kind, title: one.title, ...more },
    })
  })
}

/** How it came to the state it is in, in order. */
function storyOf(one: Promised, author: Person, owner: Person, head: Person): Told[] {
  const isMeasure = actionWorkflows[one.kind].initial === 'proposed'
  const reason: Record<string, string> = one.remark ? { reason: one.remark } : {}
  const isReported = one.status === 'done' || one.status === 'verified'
  return [
    { word: isMeasure ? 'proposed' : 'planned', who: author, more: { name: owner.name } },
    ...(one.sentBack ? [{ word: 'sent-back', who: head, more: reason }] : []),
    ...(isMeasure && one.status !== 'proposed' ? [{ word: 'approved', who: head }] : []),
    ...(isReported ? [{ word: 'done', who: owner, more: { outcome: one.outcome ?? '' } }] : []),
    ...(one.status === 'verified' && one.kind !== 'call_back' ? [{ word: 'verified', who: author }] : []),
    ...(one.status === 'cancelled' ? [{ word: 'cancelled', who: author, more: reason }] : []),
  ]
}
