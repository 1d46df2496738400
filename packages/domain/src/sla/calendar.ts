import { isTimeZone, MS_PER_DAY } from './zone.ts'

/** In the order of local day numbers: day 0 (1970-01-01) was a Thursday. */
export const WEEKDAYS = ['thu', 'fri', 'sat', 'sun', 'mon', 'tue', 'wed'] as const
export type Weekday = (typeof WEEKDAYS)[number]

/** Local opening and closing time, "08:30" to "24:00": the start belongs to it, the end does not. */
export type Interval = readonly [start: string, end: string]

/**
 * When a plant or a customer's country works (SLA-3). A special day overrides weekday and holiday: a half day, an
 * extra working day, or (empty) a day off. Treat it as a value: it is prepared once per object, so change it by
 * making a new one.
 */
export type WorkingCalendar = {
  readonly timeZone: string
  readonly week: Readonly<Record<Weekday, readonly Interval[]>>
  readonly holidays: readonly string[]
  readonly specialDays: Readonly<Record<string, readonly Interval[]>>
}

export type CalendarFaultCode =
  | 'bad-zone'
  | 'bad-time'
  | 'bad-date'
  | 'end-before-start'
  | 'overlap'
  | 'no-opening'
export type CalendarFault = { readonly pointer: string; readonly code: CalendarFaultCode }

/** Everything wrong with a calendar, each with a JSON pointer to the place. Empty = fit for use. */
export function faultsInCalendar(calendar: WorkingCalendar): CalendarFault[] {
  const faults: CalendarFault[] = []
  if (!isTimeZone(calendar.timeZone)) faults.push({ pointer: '/timeZone', code: 'bad-zone' })
  for (const weekday of WEEKDAYS) {
    faults.push(...faultsInDay(`/week/${weekday}`, calendar.week[weekday]))
  }
  calendar.holidays.forEach((date, index) => {
    if (dayNumber(date) === null) faults.push({ pointer: `/holidays/${index}`, code: 'bad-date' })
  })
  for (const [date, intervals] of Object.entries(calendar.specialDays)) {
    const pointer = `/specialDays/${escapePointer(date)}`
    if (dayNumber(date) === null) faults.push({ pointer, code: 'bad-date' })
    faults.push(...faultsInDay(pointer, intervals))
  }
  if (WEEKDAYS.every((weekday) => calendar.week[weekday].length === 0)) {
    faults.push({ pointer: '/week', code: 'no-opening' })
  }
  return faults
}

/** "2026-02-28" → days since 1970-01-01; null when there is no such date. */
export function dayNumber(date: string): number | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) return null
  const midnight = new Date(`${date}T00:00:00Z`)
  // Some engines roll 30 February over into March, hence the comparison.
  if (Number.isNaN(midnight.getTime()) || midnight.toISOString().slice(0, 10) !== date) return null
  return midnight.getTime() / MS_PER_DAY
}

/** "08:30" → 510; null when it is no time of day. "24:00" is the end of the day. */
export function minuteOfDay(time: string): number | null {
  const [, hours, minutes] = /^(\d{2}):(\d{2})$/.exec(time) ?? []
  if (hours === undefined || minutes === undefined) return null
  const minute = Number(hours) * 60 + Number(minutes)
  return Number(minutes) < 60 && minute <= 24 * 60 ? minute : null
}

function faultsInDay(pointer: string, intervals: readonly Interval[]): CalendarFault[] {
  const faults: CalendarFault[] = []
  const sound: { start: number; end: number; index: number }[] = []
  intervals.forEach(([from, until], index) => {
    const start = minuteOfDay(from)
    const end = minuteOfDay(until)
    if (start === null || end === null) faults.push({ pointer: `${pointer}/${index}`, code: 'bad-time' })
    else if (end <= start) faults.push({ pointer: `${pointer}/${index}`, code: 'end-before-start' })
    else sound.push({ start, end, index })
  })
  sound.sort((a, b) => a.start - b.start)
  let busyUntil = 0
  for (const { start, end, index } of sound) {
    if (start < busyUntil) faults.push({ pointer: `${pointer}/${index}`, code: 'overlap' })
    busyUntil = Math.max(busyUntil, end)
  }
  return faults
}

function escapePointer(key: string): string {
  return key.replaceAll('~', '~0').replaceAll('/', '~1')
}
