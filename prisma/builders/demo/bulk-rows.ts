import { isOpen, noClock } from '@redress/domain/complaints/complaint'
import { humanNumber, yearIn } from '@redress/domain/numbers/human-number'
import { startClock } from '@redress/domain/sla/clock'
import { MS_PER_DAY } from '@redress/domain/sla/zone'
import { indexWords } from '@redress/domain/text/search-words'
import type { BulkBatch, BulkProduct, BulkSender, Stage } from './bulk-stage.ts'
import { closing, replyTime, type Stretch } from './bulk-times.ts'
import { twoWorkingDays } from './company.ts'
import { type DefectKind, defectKinds, defectTotals } from './defects.ts'
import { PLANT_ZONE } from './plant-time.ts'
import { productsWith } from './products.ts'
import type { Random } from './random.ts'
import { type DemoRows, noRows } from './rows.ts'
import { accountOf } from './wording/account.ts'
import { findings } from './wording/notes.ts'
import { wordingOf } from './wording/of-language.ts'
import { filled } from './wording/wording.ts'

/** The newest complaints are open: one in a hundred. */
const OPEN_SHARE = 0.01
const STEPS_OF_OPEN = ['registered', 'analysis', 'action', 'reply', 'follow_up'] as const

/** The rows of a stretch; `next` holds the next free number of each year and is counted up. */
export function bulkRows(
  stage: Stage,
  random: Random,
  stretch: Stretch,
  receipts: readonly Date[],
  next: Map<number, number>,
): DemoRows {
  const rows = noRows()
  receipts.forEach((receivedAt, index) => {
    const year = yearIn(PLANT_ZONE, receivedAt)
    const count = next.get(year) ?? 1
    next.set(year, count + 1)
    const isNew = stretch.from + index >= stretch.of * (1 - OPEN_SHARE)
    writeOne(rows, stage, random, receivedAt, humanNumber('complaint', year, count), isNew)
  })
  return rows
}

function writeOne(
  rows: DemoRows,
  stage: Stage,
  random: Random,
  receivedAt: Date,
  number: string,
  isNew: boolean,
): void {
  const { sender, defect, product, batch } = choose(stage, random, receivedAt)
  const target = twoWorkingDays
  const clock = startClock(stage.calendar, receivedAt, target)
  const affected = 1 + Math.floor(random.next() ** 4 * 400)
  const supplied = affected * random.between(5, 60)
  const batchText = batch?.number ?? ''
  const facts = { product: product.number, n: affected, of: supplied, batch: batchText }
  const { subject, wording } = accountOf(sender.language, defect, facts, random)
  const step = isNew ? random.pick(STEPS_OF_OPEN) : 'closed'
  const isTaken = step !== 'registered'
  const isDecided = step === 'closed' || step === 'follow_up' || step === 'reply'
  const replyAt = isTaken ? replyTime(receivedAt, clock.dueAt, stage.now, random) : null
  const engineer = random.pick(stage.engineers)
  const agent = random.pick(stage.agents)
  const { fault } = defectTotals[defect]
  const threadId = random.id(receivedAt)
  const complaintId = random.id(receivedAt)
  const { channel, language } = sender
  const say = (at: Date) => ({ id: random.id(at), threadId, at })

  rows.Thread.push({ id: threadId, createdAt: receivedAt })
  rows.Message.push({
    ...say(receivedAt),
    kind: 'from_customer',
    channel,
    body: wording,
    authorId: null,
    authorName: sender.name,
  })
  if (replyAt) {
    const words = { contact: sender.name, number, author: agent.name }
    const body = filled(random.pick(wordingOf[language].firstReplies), words)
    const author = { authorId: agent.id, authorName: agent.name }
    rows.Message.push({ ...say(replyAt), kind: 'to_customer', channel: 'email', body, ...author })
  }
  if (replyAt && random.chance(0.3)) {
    const author = { authorId: engineer.id, authorName: engineer.name }
    rows.Message.push({
      ...say(replyAt),
      kind: 'internal_note',
      channel,
      body: random.pick(findings[defect]),
      ...author,
    })
  }
  rows.Complaint.push({
    id: complaintId,
    number,
    kind: 'complaint',
    step,
    isOpen: isOpen(step),
    channel,
    language,
    subject,
    wording,
    remedy: 'replacement',
    severity: random.chance(0.9) ? 'minor' : 'major',
    validity: isDecided
      ? fault === 'customer' || fault === 'none_found'
        ? 'unjustified'
        : 'justified'
      : null,
    faultSide: isDecided ? fault : null,
    companyName: sender.company,
    contactName: sender.name,
    contactEmail: sender.email,
    customerId: sender.customerId,
    contactId: sender.contactId,
    responsibleId: isTaken ? engineer.id : null,
    threadId,
    receivedAt,
    registeredAt: receivedAt,
    registeredBy: agent.name,
    closedAt: step === 'closed' ? closing(receivedAt, stage.now, random) : null,
    lastWordAt: replyAt ?? receivedAt,
    lastWordBy: replyAt ? 'us' : 'customer',
    actBy: replyAt ? noClock : clock.dueAt,
    searchWords: indexWords(
      number,
      sender.company,
      sender.name,
      sender.email,
      product.number,
      batchText,
      subject,
      wording,
    ),
  })
  rows.ComplaintLine.push({
    id: random.id(receivedAt),
    complaintId,
    position: 1,
    productText: product.number,
    batchText,
    productId: product.id,
    batchId: batch?.id ?? null,
    defectCodeId: isTaken ? random.pick(stage.defectCodes.get(defect) ?? [null]) : null,
    quantityAffected: affected,
    quantitySupplied: supplied,
  })
  const { startedAt, atRiskAt, dueAt } = clock
  const clockId = random.id(receivedAt)
  const { calendarId } = stage
  rows.Clock.push({
    id: clockId,
    threadId,
    kind: 'first_reply',
    calendarId,
    target,
    startedAt,
    atRiskAt,
    dueAt,
    metAt: replyAt,
    // People were told long ago: a new installation does not begin with thousands of alarms.
    warnedAt: !replyAt && atRiskAt <= stage.now ? atRiskAt : null,
    escalatedAt: !replyAt && dueAt < stage.now ? dueAt : null,
  })
  rows.TrailEntry.push({
    subject: 'complaint',
    subjectId: complaintId,
    seq: 1,
    type: 'complaint.registered',
    actorId: agent.id,
    actorName: agent.name,
    requestId: 'demo',
    at: receivedAt,
    data: { number, channel, language, files: 0, to: 'registered' },
  })
}

type Choice = { sender: BulkSender; defect: DefectKind; product: BulkProduct; batch: BulkBatch | null }

/** Few customers write most, defects come as often as in the story, and batches are rather the newest. */
function choose(stage: Stage, random: Random, receivedAt: Date): Choice {
  const sender = stage.senders[Math.floor(stage.senders.length * random.next() ** 2.5)]
  const defect = random.weighted(defectKinds, (kind) => defectTotals[kind].total)
  const product = stage.products.get(random.pick(productsWith[defect]))
  if (!sender || !product)
    throw new Error('Made-up complaints need the demo company’s customers and products')
  const delivered = receivedAt.getTime() / MS_PER_DAY - 7
  const made = product.batches.filter((batch) => batch.day < delivered)
  const batch = made[made.length - 1 - Math.floor((made.length * random.next() ** 3) / 2)] ?? null
  return { sender, defect, product, batch }
}
