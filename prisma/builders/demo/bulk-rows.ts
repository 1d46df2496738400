import { isOpen, noClock } from '@redress/domain/complaints/complaint'
import { humanNumber, yearIn } from '@redress/domain/numbers/human-number'
import { startClock } from '@redress/domain/sla/clock'
import { instantOf, MS_PER_DAY, MS_PER_MINUTE } from '@redress/domain/sla/zone'
import { indexWords } from '@redress/domain/text/search-words'
import type { Stage } from './bulk-stage.ts'
import { twoWorkingDays } from './company.ts'
import { copyLine } from './copy-text.ts'
import { defectKinds, defectTotals } from './defects.ts'
import { PLANT_ZONE } from './plant-time.ts'
import { productsWith } from './products.ts'
import type { Random } from './random.ts'
import { STAGED_TRAIL } from './trail-chain.ts'
import { accountOf } from './wording/account.ts'
import { findings } from './wording/notes.ts'
import { wordingOf } from './wording/of-language.ts'
import { filled } from './wording/wording.ts'

/** Tables in the order in which they are copied, with the columns of each line. */
export const bulkTables = [
  { table: 'Thread', columns: ['id', 'createdAt'] },
  {
    table: 'Message',
    columns: ['id', 'threadId', 'kind', 'channel', 'body', 'authorId', 'authorName', 'at'],
  },
  {
    table: 'Complaint',
    columns: [
      ...[
        'id',
        'number',
        'kind',
        'step',
        'isOpen',
        'channel',
        'language',
        'subject',
        'wording',
        'remedy',
        'urgent',
      ],
      ...[
        'severity',
        'validity',
        'faultSide',
        'companyName',
        'contactName',
        'contactEmail',
        'customerId',
        'contactId',
      ],
      ...[
        'responsibleId',
        'threadId',
        'receivedAt',
        'registeredAt',
        'registeredBy',
        'closedAt',
        'lastWordAt',
      ],
      ...['lastWordBy', 'actBy', 'searchWords'],
    ],
  },
  {
    table: 'ComplaintLine',
    columns: [
      ...[
        'id',
        'complaintId',
        'position',
        'productText',
        'batchText',
        'productId',
        'batchId',
        'defectCodeId',
      ],
      ...['quantityAffected', 'quantitySupplied'],
    ],
  },
  {
    table: 'Clock',
    columns: ['id', 'threadId', 'kind', 'calendarId', 'target', 'startedAt', 'atRiskAt', 'dueAt', 'metAt'],
  },
  {
    table: STAGED_TRAIL,
    columns: ['subject', 'subjectId', 'seq', 'type', 'actorId', 'actorName', 'requestId', 'at', 'data'],
  },
] as const
type BulkTable = (typeof bulkTables)[number]['table']
export type BulkLines = Record<BulkTable, string[]>

/** Which of all made-up complaints: `from` up to, but without `to`. */
export type Stretch = { from: number; to: number; of: number }

const YEARS = 10
const WEEKDAYS_PER_YEAR = 261
/** The newest complaints are open: one in a hundred. */
const OPEN_SHARE = 0.01
const STEPS_OF_OPEN = ['registered', 'analysis', 'action', 'reply', 'follow_up'] as const

/** When the complaints of a stretch were received: rising, on weekdays from seven to six, more every year. */
export function receiptsOf({ from, to, of }: Stretch, now: Date): Date[] {
  const today = Math.floor(now.getTime() / MS_PER_DAY)
  // The last Friday that is over; day 1 (1970-01-02) was one.
  const friday = today - 1 - ((((today - 2) % 7) + 7) % 7)
  return Array.from({ length: to - from }, (_, index) => {
    const back = (1 - ((from + index + 0.5) / of) ** 0.8) * YEARS * WEEKDAYS_PER_YEAR
    const weekday = Math.floor(back)
    const day = friday - Math.floor(weekday / 5) * 7 - (weekday % 5)
    const minute = 7 * 60 + (1 - (back - weekday)) * 11 * 60
    return new Date(instantOf(PLANT_ZONE, day * MS_PER_DAY + Math.floor(minute * MS_PER_MINUTE)))
  })
}

export function countByYear(receipts: readonly Date[]): Map<number, number> {
  const perYear = new Map<number, number>()
  for (const at of receipts) {
    const year = yearIn(PLANT_ZONE, at)
    perYear.set(year, (perYear.get(year) ?? 0) + 1)
  }
  return perYear
}

/** The lines of a stretch; `next` holds the next free number of each year and is counted up. */
export function bulkLines(
  stage: Stage,
  random: Random,
  stretch: Stretch,
  receipts: readonly Date[],
  next: Map<number, number>,
): BulkLines {
  const lines: BulkLines = {
    Thread: [],
    Message: [],
    Complaint: [],
    ComplaintLine: [],
    Clock: [],
    [STAGED_TRAIL]: [],
  }
  receipts.forEach((receivedAt, index) => {
    const year = yearIn(PLANT_ZONE, receivedAt)
    const count = next.get(year) ?? 1
    next.set(year, count + 1)
    const isNew = stretch.from + index >= stretch.of * (1 - OPEN_SHARE)
    writeOne(lines, stage, random, receivedAt, humanNumber('complaint', year, count), isNew)
  })
  return lines
}

function writeOne(
  lines: BulkLines,
  stage: Stage,
  random: Random,
  receivedAt: Date,
  number: string,
  isNew: boolean,
): void {
  const sender = stage.senders[Math.floor(stage.senders.length * random.next() ** 2.5)]
  const kind = random.weighted(defectKinds, (one) => defectTotals[one].total)
  const product = stage.products.get(random.pick(productsWith[kind]))
  if (!sender || !product)
    throw new Error('Made-up complaints need the demo company’s customers and products')
  const received = receivedAt.getTime()
  const day = received / MS_PER_DAY
  // The newest fifth of what was made before: customers complain about what they are building in.
  const made = product.batches.filter((batch) => batch.day < day - 7)
  const batch = made[made.length - 1 - Math.floor((made.length * random.next() ** 3) / 2)] ?? null
  const affected = 1 + Math.floor(random.next() ** 4 * 400)
  const supplied = affected * random.between(5, 60)
  const facts = { product: product.number, n: affected, of: supplied, batch: batch?.number ?? '' }
  const { subject, wording } = accountOf(sender.language, kind, facts, random)
  const step = isNew ? random.pick(STEPS_OF_OPEN) : 'closed'
  const clock = startClock(stage.calendar, receivedAt, twoWorkingDays)
  const isReplied = step !== 'registered'
  const replyAt = isReplied ? replyTime(receivedAt, clock.dueAt, stage.now, random) : null
  const engineer = random.pick(stage.engineers)
  const agent = random.pick(stage.agents)
  const fault = defectTotals[kind].fault
  const isJustified = fault !== 'customer' && fault !== 'none_found'
  const isDecided = step === 'closed' || step === 'follow_up' || step === 'reply'
  const threadId = random.id(receivedAt)
  const complaintId = random.id(receivedAt)

  lines.Thread.push(copyLine([threadId, receivedAt]))
  lines.Message.push(
    copyLine([
      random.id(receivedAt),
      threadId,
      'from_customer',
      sender.channel,
      wording,
      null,
      sender.name,
      receivedAt,
    ]),
  )
  if (replyAt) {
    const words = filled(random.pick(wordingOf[sender.language].firstReplies), {
      contact: sender.name,
      number,
      author: agent.name,
    })
    lines.Message.push(
      copyLine([random.id(replyAt), threadId, 'to_customer', 'email', words, agent.id, agent.name, replyAt]),
    )
    if (random.chance(0.3)) {
      lines.Message.push(
        copyLine([
          random.id(replyAt),
          threadId,
          'internal_note',
          sender.channel,
          random.pick(findings[kind]),
          engineer.id,
          engineer.name,
          replyAt,
        ]),
      )
    }
  }
  lines.Complaint.push(
    copyLine([
      ...[
        complaintId,
        number,
        'complaint',
        step,
        isOpen(step),
        sender.channel,
        sender.language,
        subject,
        wording,
        'replacement',
        false,
      ],
      ...[
        random.chance(0.9) ? 'minor' : 'major',
        isDecided ? (isJustified ? 'justified' : 'unjustified') : null,
        isReplied ? fault : null,
      ],
      ...[
        sender.company,
        sender.name,
        sender.email,
        sender.customerId,
        sender.contactId,
        isReplied ? engineer.id : null,
        threadId,
      ],
      ...[
        receivedAt,
        receivedAt,
        agent.name,
        step === 'closed' ? closing(received, stage.now, random) : null,
      ],
      ...[replyAt ?? receivedAt, replyAt ? 'us' : 'customer', replyAt ? noClock : clock.dueAt],
      indexWords(
        number,
        sender.company,
        sender.name,
        sender.email,
        product.number,
        facts.batch,
        subject,
        wording,
      ),
    ]),
  )
  const code = random.pick(stage.defectCodes.get(kind) ?? [null])
  lines.ComplaintLine.push(
    copyLine([
      random.id(receivedAt),
      complaintId,
      1,
      product.number,
      facts.batch,
      product.id,
      batch?.id,
      isReplied ? code : null,
      affected,
      supplied,
    ]),
  )
  lines.Clock.push(
    copyLine([
      random.id(receivedAt),
      threadId,
      'first_reply',
      stage.calendarId,
      twoWorkingDays,
      clock.startedAt,
      clock.atRiskAt,
      clock.dueAt,
      replyAt,
    ]),
  )
  const data = { number, channel: sender.channel, language: sender.language, files: 0, to: 'registered' }
  lines[STAGED_TRAIL].push(
    copyLine([
      'complaint',
      complaintId,
      1,
      'complaint.registered',
      agent.id,
      agent.name,
      'demo',
      receivedAt,
      data,
    ]),
  )
}

/** Nine of ten in time, the others up to two days late; never in the future. */
function replyTime(receivedAt: Date, dueAt: Date, now: Date, random: Random): Date {
  const received = receivedAt.getTime()
  const wanted = random.chance(0.9)
    ? received + (dueAt.getTime() - received) * random.next()
    : dueAt.getTime() + random.next() * 2 * MS_PER_DAY
  return new Date(Math.floor(Math.min(wanted, (received + now.getTime()) / 2)))
}

function closing(received: number, now: Date, random: Random): Date {
  return new Date(
    Math.floor(Math.min(received + random.between(10, 60) * MS_PER_DAY, (received + now.getTime() * 9) / 10)),
  )
}
