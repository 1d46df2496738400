import { type ComplaintStep, isOpen, noClock } from '@redress/domain/complaints/complaint'
import { startClock } from '@redress/domain/sla/clock'
import { workingMinutesBetween } from '@redress/domain/sla/due'
import { indexWords } from '@redress/domain/text/search-words'
import type { MessageKind } from '../../generated/client.ts'
import { type CaseEvent, conversation } from './case-events.ts'
import { addEvidence } from './case-evidence.ts'
import type { CaseSpec } from './case-spec.ts'
import { type Company, eightWorkingHours, type Person, personOf, twoWorkingDays } from './company.ts'
import type { StoredPicture } from './pictures.ts'
import type { Random } from './random.ts'
import type { DemoRows } from './rows.ts'
import { sourceOf } from './suppliers.ts'
import { later } from './working-time.ts'

export type Telling = {
  rows: DemoRows
  company: Company
  now: Date
  random: Random
  pictures: readonly StoredPicture[]
}

export type Written = {
  number: string
  complaintId: string
  responsible: Person
  agent: Person
  replyAt: Date | null
  steps: { step: ComplaintStep; at: Date }[]
  /** Since when the first-reply clock stands still. */
  pausedAt: Date | null
  /** Number of the complaint this one was merged into. */
  mergedInto: string | null
}

/** All rows of one complaint: record, line, thread, clock, evidence, mails and its part of the trail. */
export function writeCase(telling: Telling, spec: CaseSpec, number: string, mergedInto: string | null): void {
  const { rows, company, now, random } = telling
  const complaintId = random.id(spec.registeredAt)
  const threadId = random.id(spec.registeredAt)
  const isNewest = spec.fault === null
  const target = isNewest && spec.severity === 'critical' ? eightWorkingHours : twoWorkingDays
  const clock = startClock(company.plant.hours, spec.receivedAt, target)
  const replyAt = replyTime(telling, spec, clock)
  const written: Written = {
    number,
    complaintId,
    responsible:
      isNewest && spec.severity
        ? personOf(company, 'engineer')
        : random.pick(company.people.filter((one) => one.role === 'engineer')),
    agent: spec.registeredBy ?? random.pick(company.people.filter((one) => one.role === 'agent')),
    replyAt,
    steps: stepTimes(telling, spec, replyAt),
    pausedAt: spec.waitsFor ? later(company.plant.hours, spec.registeredAt, 90) : null,
    mergedInto,
  }
  rows.Thread.push({ id: threadId, createdAt: spec.registeredAt })
  rows.Clock.push({
    id: random.id(spec.registeredAt),
    threadId,
    kind: 'first_reply',
    calendarId: company.plant.id,
    target,
    startedAt: clock.startedAt,
    atRiskAt: clock.atRiskAt,
    dueAt: clock.dueAt,
    metAt: replyAt,
    pausedAt: written.pausedAt,
    pauseReason: spec.waitsFor,
  })
  const events = conversation(telling, spec, written)
  const messageIds = writeEvents(telling, spec, written, threadId, events)
  const lastWord = events.findLast((event) => event.message && event.message.kind !== 'internal_note')
  const reached = (step: ComplaintStep) => written.steps.some((one) => one.step === step)
  const decided = reached('action') || reached('reply')
  const unjustified = spec.fault === 'customer' || spec.fault === 'none_found'
  rows.Complaint.push({
    id: complaintId,
    number,
    kind: spec.kind,
    step: spec.step,
    isOpen: isOpen(spec.step),
    channel: spec.channel,
    language: spec.language,
    subject: spec.subject,
    wording: spec.wording,
    remedy: spec.remedy,
    urgent: spec.severity === 'critical',
    severity: spec.severity,
    validity: decided
      ? unjustified
        ? 'unjustified'
        : random.chance(0.1)
          ? 'partly_justified'
          : 'justified'
      : null,
    faultSide: spec.fault,
    ...supplierOf(telling, spec),
    companyName: spec.sender.company,
    contactName: spec.sender.name,
    contactEmail: spec.sender.email,
    contactPhone: spec.sender.phone,
    customerId: spec.customer?.id ?? null,
    contactId: spec.contactId,
    responsibleId: reached('analysis') ? written.responsible.id : null,
    threadId,
    receivedAt: spec.receivedAt,
    registeredAt: spec.registeredAt,
    registeredBy: spec.registeredBy?.name ?? null,
    closedAt: isOpen(spec.step) ? null : (written.steps.at(-1)?.at ?? null),
    lastWordAt: lastWord?.at ?? spec.receivedAt,
    lastWordBy: lastWord?.message?.kind === 'to_customer' ? 'us' : 'customer',
    actBy: isOpen(spec.step) && !replyAt && !written.pausedAt ? clock.dueAt : noClock,
    searchWords: indexWords(
      number,
      spec.sender.company,
      spec.sender.name,
      spec.sender.email,
      spec.line.productText,
      spec.line.batchText,
      spec.subject,
      spec.wording,
    ),
  })
  writeLine(telling, spec, complaintId)
  addEvidence(telling, spec, complaintId, messageIds[0] ?? null)
  if (clock.startedAt > now) throw new Error(`${number} lies in the future`)
}

/** Whose part it was, where a supplier is to blame (AN-3). */
function supplierOf({ company }: Telling, { fault, defect, line }: CaseSpec) {
  const source = fault === 'supplier' ? sourceOf(defect, line.batch?.madeOn) : null
  const nobody = { supplierId: null, componentId: null, supplierName: '' }
  return (source && company.suppliers.get(source)) ?? nobody
}

function replyTime(
  { company, now, random }: Telling,
  spec: CaseSpec,
  clock: { startedAt: Date; dueAt: Date },
): Date | null {
  if (spec.repliesInTime === null) return null
  const hours = company.plant.hours
  if (!spec.repliesInTime) return later(hours, clock.dueAt, random.between(40, 1_300))
  // A case registered a while ago may be answered at any time until due, a fresh one only until now.
  const until = clock.dueAt < now ? clock.dueAt : now
  const length = workingMinutesBetween(hours, spec.registeredAt, until)
  return later(hours, spec.registeredAt, Math.max(1, length * (0.15 + 0.8 * random.next())))
}

const WORKING_DAY = 510

/** When each step was reached, in working time after registration; squeezed where the present is too near. */
function stepTimes(
  { company, now, random }: Telling,
  spec: CaseSpec,
  replyAt: Date | null,
): Written['steps'] {
  const hours = company.plant.hours
  const path = pathOf(spec)
  const gap: Record<ComplaintStep, () => number> = {
    registered: () => 0,
    analysis: () => random.between(20, 900),
    action: () => random.between(1, 5) * WORKING_DAY + random.between(0, 300),
    reply: () => random.between(2, 8) * WORKING_DAY + random.between(0, 300),
    follow_up: () => random.between(1, 3) * WORKING_DAY + random.between(0, 200),
    closed: () => random.between(9, 24) * WORKING_DAY + random.between(0, 300),
    withdrawn: () => random.between(3, 6) * WORKING_DAY,
    merged: () => random.between(60, 400),
  }
  const firstReply = replyAt ? workingMinutesBetween(hours, spec.registeredAt, replyAt) : 0
  let passed = 0
  const offsets = path.map((step) => {
    passed += gap[step]()
    // The formal reply comes after the first one.
    if (step === 'reply') passed = Math.max(passed, firstReply + 60)
    return { step, passed }
  })
  const available = workingMinutesBetween(hours, spec.registeredAt, now) * 0.95
  const squeeze = Math.min(1, available / Math.max(1, passed))
  return offsets.map(({ step, passed }, index) => ({
    step,
    at: index === 0 ? spec.registeredAt : later(hours, spec.registeredAt, passed * squeeze),
  }))
}

function pathOf({ step, fault, turn }: CaseSpec): ComplaintStep[] {
  const unjustified = fault === 'customer' || fault === 'none_found'
  const whole: ComplaintStep[] = [
    'registered',
    'analysis',
    ...(unjustified ? [] : (['action'] as const)),
    'reply',
    'follow_up',
    'closed',
  ]
  if (step === 'withdrawn' || step === 'merged') return ['registered', 'analysis', step]
  if (turn === 'reopened') return [...whole, 'analysis', 'action', 'reply', 'follow_up', 'closed']
  return whole.slice(0, whole.indexOf(step) + 1)
}

function writeLine({ rows, company, random }: Telling, spec: CaseSpec, complaintId: string): void {
  const { product, batch, affected, supplied, productText, batchText } = spec.line
  const isAnalysed = spec.step !== 'registered'
  rows.ComplaintLine.push({
    id: random.id(spec.registeredAt),
    complaintId,
    position: 1,
    productText,
    batchText,
    productId: product?.id ?? null,
    batchId: batch?.id ?? null,
    defectCodeId: isAnalysed
      ? random.pick(company.defectCodes.filter((code) => code.of === spec.defect)).id
      : null,
    quantityAffected: affected,
    quantitySupplied: supplied,
    remainingStock:
      affected !== null && supplied !== null && random.chance(0.4)
        ? Math.floor((supplied - affected) / 2)
        : null,
  })
}

/** Messages, their mails and the trail, in order of time. @returns ids of the messages. */
function writeEvents(
  { rows, company, random }: Telling,
  spec: CaseSpec,
  written: Written,
  threadId: string,
  events: CaseEvent[],
): string[] {
  const messageIds: string[] = []
  let seq = 0
  for (const { at, actor, message, trail } of events) {
    if (message) {
      const id = random.id(at)
      const person = company.people.find((one) => one.id === actor?.id)
      rows.Message.push({
        id,
        threadId,
        kind: message.kind satisfies MessageKind,
        channel: message.channel,
        body: message.body,
        authorId: person?.id ?? null,
        authorName: person?.name ?? spec.sender.name,
        at,
      })
      messageIds.push(id)
      if (message.kind === 'to_customer' && message.channel === 'email') {
        rows.OutgoingMail.push({
          id: random.id(at),
          threadId,
          messageId: id,
          kind: 'message',
          toAddress: spec.sender.email,
          toName: spec.sender.name,
          language: spec.language,
          subject: `[${written.number}] ${spec.subject}`,
          body: message.body,
          status: 'sent',
          attempts: 1,
          createdAt: at,
          sentAt: new Date(at.getTime() + 7_000),
        })
      }
    }
    if (!trail) continue
    seq += 1
    rows.TrailEntry.push({
      subject: 'complaint',
      subjectId: written.complaintId,
      seq,
      type: trail.type,
      actorId: actor?.id ?? null,
      actorName: actor?.name ?? trail.by ?? 'customer',
      requestId: 'demo',
      at,
      data: trail.data,
    })
  }
  return messageIds
}
