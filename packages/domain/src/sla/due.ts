import type { WorkingCalendar } from './calendar.ts'
import { dayOf, nextOpenDay, type Openings, openingsOf, openingsOn } from './openings.ts'
import { instantOf, MS_PER_DAY, MS_PER_MINUTE, wallTime } from './zone.ts'

const MS_PER_HOUR = 60 * MS_PER_MINUTE
/** No promise runs longer; a mistyped target must not walk through millions of days. */
const LONGEST_TARGET = 100 * 366 * MS_PER_DAY

/**
 * How long an answer may take (SLA-3).
 * - `workingDays`: the close of the nth working day after the day the clock starts; whole days, 0 = that day's close.
 * - `workingHours`: that much working time after the clock starts; 2.5 is fine.
 * - `calendarDays`: the same time of day, so many local dates after receipt, weekends and holidays included.
 * - `hours`: so many hours after receipt, day and night.
 */
export type ClockTarget =
  | { readonly workingDays: number }
  | { readonly workingHours: number }
  | { readonly calendarDays: number }
  | { readonly hours: number }

/** Receipt itself when it falls into an opening, otherwise the next opening. Throws NoOpeningError if none is left. */
export function clockStart(calendar: WorkingCalendar, receivedAt: Date): Date {
  return new Date(startFrom(openingsOf(calendar), instant(receivedAt)))
}

/** Calendar days and plain hours need no opening; the working kinds throw NoOpeningError when none is left. */
export function dueAt(calendar: WorkingCalendar, receivedAt: Date, target: ClockTarget): Date {
  const openings = openingsOf(calendar)
  const received = instant(receivedAt)
  if ('workingDays' in target) {
    const days = wholeDays(target.workingDays, 'workingDays')
    return new Date(closeAfter(openings, startFrom(openings, received), days))
  }
  if ('workingHours' in target) {
    return new Date(
      addWorking(openings, received, duration(target.workingHours, MS_PER_HOUR, 'workingHours')),
    )
  }
  if ('calendarDays' in target) {
    const days = wholeDays(target.calendarDays, 'calendarDays')
    const wall = wallTime(openings.timeZone, received) + days * MS_PER_DAY
    // A receipt in the repeated hour of a clock change must not come back as the first of the two.
    return new Date(days === 0 ? received : instantOf(openings.timeZone, wall))
  }
  return new Date(received + duration(target.hours, MS_PER_HOUR, 'hours'))
}

/** Working time from one instant to another; negative when `to` lies before `from`. Seconds count as fractions. */
export function workingMinutesBetween(calendar: WorkingCalendar, from: Date, to: Date): number {
  const openings = openingsOf(calendar)
  const [start, end] = [instant(from), instant(to)]
  return start <= end
    ? workingBetween(openings, start, end) / MS_PER_MINUTE
    : -workingBetween(openings, end, start) / MS_PER_MINUTE || 0
}

/**
 * The instant at which so much working time has passed. Ending exactly at a close gives that close; zero minutes
 * outside working hours give the next opening.
 */
export function addWorkingMinutes(calendar: WorkingCalendar, from: Date, minutes: number): Date {
  const added = duration(minutes, MS_PER_MINUTE, 'minutes')
  return new Date(addWorking(openingsOf(calendar), instant(from), added))
}

function startFrom(openings: Openings, from: number): number {
  const day = dayOf(openings, from)
  for (const { opensAt, closesAt } of openingsOn(openings, day)) {
    if (from < closesAt) return Math.max(from, opensAt)
  }
  const [first] = openingsOn(openings, nextOpenDay(openings, day + 1))
  return first?.opensAt ?? from
}

function closeAfter(openings: Openings, start: number, workingDays: number): number {
  let day = dayOf(openings, start)
  for (let count = 0; count < workingDays; count++) day = nextOpenDay(openings, day + 1)
  return openingsOn(openings, day).at(-1)?.closesAt ?? start
}

function addWorking(openings: Openings, from: number, length: number): number {
  const start = startFrom(openings, from)
  let left = length
  for (let day = dayOf(openings, start); ; day = nextOpenDay(openings, day + 1)) {
    for (const { opensAt, closesAt } of openingsOn(openings, day)) {
      if (closesAt <= start) continue
      const begin = Math.max(start, opensAt)
      if (left <= closesAt - begin) return begin + left
      left -= closesAt - begin
    }
  }
}

function workingBetween(openings: Openings, from: number, to: number): number {
  const lastDay = dayOf(openings, to)
  let total = 0
  for (let day = dayOf(openings, from); day <= lastDay; day++) {
    for (const { opensAt, closesAt } of openingsOn(openings, day)) {
      total += Math.max(0, Math.min(to, closesAt) - Math.max(from, opensAt))
    }
  }
  return total
}

function instant(date: Date): number {
  const time = date.getTime()
  if (Number.isNaN(time)) throw new RangeError('A working-time calculation was given an invalid date')
  return time
}

function duration(amount: number, unit: number, name: string): number {
  const length = Math.round(amount * unit)
  if (!(length >= 0 && length <= LONGEST_TARGET)) {
    throw new RangeError(`${name} must lie between zero and a hundred years, not ${amount}`)
  }
  return length
}

function wholeDays(days: number, name: string): number {
  if (!Number.isInteger(days)) throw new RangeError(`${name} must be a whole number, not ${days}`)
  return duration(days, MS_PER_DAY, name) / MS_PER_DAY
}
