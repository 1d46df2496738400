import type { FieldFault } from '@redress/contracts/problems'
import type { CalendarEntry } from '@redress/contracts/sla'
import { type CalendarFaultCode, faultsInCalendar } from '@redress/domain/sla/calendar'
import { problem } from '../../../platform/problem.ts'
import { refuseTaken } from '../../../platform/refuse-taken.ts'
import type { WriteContext } from '../../../platform/write.ts'
import { type StoredClock, storedClock } from '../stored-clocks.ts'
import { carryOut } from './restart-clocks.ts'

const faultOf: Record<CalendarFaultCode, FieldFault> = {
  'bad-zone': 'unknown-zone',
  'bad-time': 'not-a-time',
  'bad-date': 'not-a-date',
  'end-before-start': 'end-before-start',
  overlap: 'overlap',
  'no-opening': 'no-opening',
}

function check(entry: CalendarEntry): void {
  const errors = faultsInCalendar(entry).map(({ pointer, code }) => ({
    pointer: `#${pointer}`,
    code: faultOf[code],
    detail: code,
  }))
  if (errors.length > 0) throw problem('invalid-input', { errors: errors.slice(0, 100) })
}

export async function createCalendar({ tx, now, record }: WriteContext, entry: CalendarEntry) {
  check(entry)
  const { id } = await tx.calendar.create({ data: { ...entry, createdAt: now } }).catch(refuseTaken('#/name'))
  record({
    subject: 'calendar',
    subjectId: id,
    type: 'calendar.created',
    isNew: true,
    data: { after: entry },
  })
  return null
}

type Change = CalendarEntry & { version: number; alsoRunning: boolean }

/** Saved as a new version; clocks that run keep their due times unless they are asked for too (SLA-3). */
export async function changeCalendar(context: WriteContext, id: string, change: Change) {
  const { tx, record } = context
  const { version, alsoRunning, ...entry } = change
  check(entry)
  const before = await tx.calendar.findUnique({ where: { id } })
  if (!before) throw problem('not-found')
  const { count } = await tx.calendar
    .updateMany({ where: { id, version }, data: { ...entry, version: { increment: 1 } } })
    .catch(refuseTaken('#/name'))
  if (count === 0) throw problem('stale-version')
  const { name, timeZone, week, holidays, specialDays } = before
  record({
    subject: 'calendar',
    subjectId: id,
    type: 'calendar.changed',
    data: { before: { name, timeZone, week, holidays, specialDays }, after: entry, alsoRunning },
  })
  if (alsoRunning) await restartRunning(context, id, entry)
  return null
}

type Running = StoredClock & { complaintId: string; number: string; threadId: string; receivedAt: Date }

async function restartRunning(context: WriteContext, calendarId: string, calendar: CalendarEntry) {
  // At the complaints first and in one order, as every other writer of clocks.
  await context.tx.$queryRaw`
    SELECT 1 FROM "Complaint" c WHERE c."isOpen" AND EXISTS (
      SELECT 1 FROM "Clock" k WHERE k."threadId" = c."threadId" AND k."calendarId" = ${calendarId}::uuid AND k."metAt" IS NULL)
    ORDER BY c."id" FOR UPDATE OF c`
  const running = await context.tx.$queryRawUnsafe<Running[]>(
    `SELECT ${storedClock}, c."id" AS "complaintId", c."number", c."threadId", c."receivedAt"
     FROM "Complaint" c JOIN "Clock" k ON k."threadId" = c."threadId" JOIN "Calendar" ca ON ca."id" = k."calendarId"
     WHERE c."isOpen" AND k."calendarId" = $1::uuid AND k."metAt" IS NULL`,
    calendarId,
  )
  const restarts = running.map(({ complaintId, number, threadId, receivedAt, ...stored }) => ({
    complaint: { id: complaintId, number, threadId, receivedAt },
    stored,
    by: { target: stored.target, calendarId, calendar, ourCalendarId: stored.ourCalendarId },
  }))
  await carryOut(context, restarts)
}
