import type { Clock as ClockReply } from '@redress/contracts/sla'
import type { WorkingCalendar } from '@redress/domain/sla/calendar'
import { type Clock, clockState, runsOf, timeLeft } from '@redress/domain/sla/clock'
import type { ClockTarget } from '@redress/domain/sla/due'
import type pg from 'pg'

/** A clock as SQL hands it out: as a row, or as JSON with times in text. */
export type ClockRow = {
  kind: ClockReply['kind']
  calendarId: string
  calendarVersion: number
  target: ClockTarget
  startedAt: Date | string
  atRiskAt: Date | string
  dueAt: Date | string
  metAt: Date | string | null
  pausedAt: Date | string | null
  pausedMinutes: number
  pauseReason: string | null
}

const calendars = new Map<string, WorkingCalendar>()

/**
 * Calendars by id and version. They are kept for the life of the process: a version never changes, and the
 * clock arithmetic prepares each object once.
 */
export async function loadCalendars(pool: pg.Pool, rows: Pick<ClockRow, 'calendarId' | 'calendarVersion'>[]) {
  const missing = rows.filter((row) => !calendars.has(`${row.calendarId}:${row.calendarVersion}`))
  if (missing.length === 0) return
  const { rows: found } = await pool.query<WorkingCalendar & { id: string; version: number }>(
    `SELECT "id", "version", "timeZone", "week", "holidays", "specialDays" FROM "Calendar" WHERE "id" = ANY($1)`,
    [[...new Set(missing.map((row) => row.calendarId))]],
  )
  for (const { id, version, ...calendar } of found) calendars.set(`${id}:${version}`, calendar)
}

const asDate = (time: Date | string) => (time instanceof Date ? time : new Date(time))
const asDateOrNull = (time: Date | string | null) => (time === null ? null : asDate(time))

export function clockOf(row: ClockRow): Clock {
  return {
    runs: runsOf(row.target),
    startedAt: asDate(row.startedAt),
    atRiskAt: asDate(row.atRiskAt),
    dueAt: asDate(row.dueAt),
    metAt: asDateOrNull(row.metAt),
    pausedAt: asDateOrNull(row.pausedAt),
    pausedMinutes: row.pausedMinutes,
  }
}

/** The clock with its state at this moment; needs `loadCalendars` first. */
export function clockReply(row: ClockRow, now: Date): ClockReply {
  const clock = clockOf(row)
  const calendar = calendars.get(`${row.calendarId}:${row.calendarVersion}`)
  return {
    kind: row.kind,
    state: clockState(clock, now),
    startedAt: clock.startedAt.toISOString(),
    atRiskAt: clock.atRiskAt.toISOString(),
    dueAt: clock.dueAt.toISOString(),
    metAt: clock.metAt?.toISOString() ?? null,
    pauseReason: clock.metAt ? null : row.pauseReason,
    left: clock.metAt || !calendar ? null : timeLeft(calendar, now, clock),
  }
}
