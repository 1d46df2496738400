import type { WorkingCalendar } from '@redress/domain/sla/calendar'
import type { Tx } from '@redress/prisma/connect'
import { problem } from '../../platform/problem.ts'
import type { ClockRow } from './clock-view.ts'

export type StoredClock = ClockRow & {
  id: string
  pausedAt: Date | null
  warnedAt: Date | null
  escalatedAt: Date | null
  calendar: WorkingCalendar
  calendarName: string
  /** Our own hours where the calendar is the customer's. */
  ourCalendarId: string | null
  ourCalendar: WorkingCalendar | null
}

const hours = (alias: string) =>
  `json_build_object('timeZone', ${alias}."timeZone", 'week', ${alias}."week", 'holidays', ${alias}."holidays", 'specialDays', ${alias}."specialDays")`

/** A clock `k` with the calendar `ca` it runs by. */
export const storedClock = `k."id", k."kind"::text, k."calendarId", k."target", k."startedAt", k."atRiskAt", k."dueAt", k."metAt",
  k."pausedAt", k."pausedMinutes", k."pauseReason", k."warnedAt", k."escalatedAt",
  ca."version" AS "calendarVersion", ca."name" AS "calendarName",
  ${hours('ca')} AS "calendar", k."ourCalendarId",
  (SELECT ${hours('o')} FROM "Calendar" o WHERE o."id" = k."ourCalendarId") AS "ourCalendar"`

const statement = `SELECT ${storedClock} FROM "Clock" k JOIN "Calendar" ca ON ca."id" = k."calendarId"
  WHERE k."threadId" = $1::uuid ORDER BY k."kind"`

export function readStoredClocks(tx: Tx, threadId: string): Promise<StoredClock[]> {
  return tx.$queryRawUnsafe<StoredClock[]>(statement, threadId)
}

/** Whose clocks they are. */
export type ClockSubject = {
  id: string
  number: string
  threadId: string
  receivedAt: Date
  isOpen: boolean
}

/**
 * The complaint, held until the commit: whoever changes clocks or the due time of the queue waits for the other,
 * always at the complaint first.
 * @throws `not-found`
 */
export async function holdComplaint(tx: Tx, number: string): Promise<ClockSubject> {
  const [found] = await tx.$queryRaw<ClockSubject[]>`
    SELECT "id", "number", "threadId", "receivedAt", "isOpen" FROM "Complaint" WHERE "number" = ${number} FOR UPDATE`
  if (!found) throw problem('not-found')
  return found
}
