import {
  dayNumber,
  faultsInCalendar,
  type Interval,
  minuteOfDay,
  WEEKDAYS,
  type WorkingCalendar,
} from './calendar.ts'
import { instantOf, localDay, MS_PER_DAY, MS_PER_MINUTE } from './zone.ts'

/** An uninterrupted stretch of working time, in UTC milliseconds, end exclusive. */
export type Opening = { readonly opensAt: number; readonly closesAt: number }

type Minutes = { readonly start: number; readonly end: number }

/** A calendar made ready for arithmetic: local days by number, their openings worked out when first asked for. */
export type Openings = {
  readonly timeZone: string
  readonly weekdays: readonly (readonly Minutes[])[]
  readonly dated: ReadonlyMap<number, readonly Minutes[]>
  readonly lastDatedOpening: number
  readonly opensWeekly: boolean
  /** A working day in minutes, as people speak of it: the longest weekday's hours. */
  readonly minutesPerDay: number
  readonly days: Map<number, readonly Opening[]>
}

/**
 * Thrown when a calendar has no opening left to wait for. An exception and not a result, because such a calendar
 * is refused on entry (`no-opening`): meeting one later is a fault of the program, not a case to handle.
 */
export class NoOpeningError extends RangeError {
  override readonly name = 'NoOpeningError'
}

const MAX_REMEMBERED_DAYS = 20_000
const NONE: readonly Opening[] = []

const prepared = new WeakMap<WorkingCalendar, Openings>()

/** Throws a RangeError naming the faults when the calendar makes no sense. */
export function openingsOf(calendar: WorkingCalendar): Openings {
  const known = prepared.get(calendar)
  if (known) return known
  const faults = faultsInCalendar(calendar).filter((fault) => fault.code !== 'no-opening')
  if (faults.length > 0) {
    const list = faults.map((fault) => `${fault.pointer} ${fault.code}`).join(', ')
    throw new RangeError(`Working calendar with faults: ${list}`)
  }
  const openings = prepare(calendar)
  prepared.set(calendar, openings)
  return openings
}

export function dayOf(openings: Openings, instant: number): number {
  return localDay(openings.timeZone, instant)
}

/** The openings of one local day, in order and without overlap; none = not a working day. */
export function openingsOn(openings: Openings, day: number): readonly Opening[] {
  const known = openings.days.get(day)
  if (known) return known
  const minutes = minutesOn(openings, day)
  if (minutes.length === 0) return NONE
  if (openings.days.size >= MAX_REMEMBERED_DAYS) openings.days.clear()
  const found = materialise(openings.timeZone, day, minutes)
  openings.days.set(day, found)
  return found
}

/** The first working day on or after `day`. */
export function nextOpenDay(openings: Openings, day: number): number {
  // Ends: past the last special day only the week counts, and a week with openings has one within seven days.
  for (let next = day; openings.opensWeekly || next <= openings.lastDatedOpening; next++) {
    if (openingsOn(openings, next).length > 0) return next
  }
  const date = new Date(day * MS_PER_DAY).toISOString().slice(0, 10)
  throw new NoOpeningError(`The working calendar has no opening on or after ${date}`)
}

function minutesOn(openings: Openings, day: number): readonly Minutes[] {
  return openings.dated.get(day) ?? openings.weekdays[((day % 7) + 7) % 7] ?? []
}

function prepare(calendar: WorkingCalendar): Openings {
  const weekdays = WEEKDAYS.map((weekday) => toMinutes(calendar.week[weekday]))
  const dated = new Map<number, readonly Minutes[]>()
  for (const date of calendar.holidays) dated.set(dayNumber(date) ?? Number.NaN, [])
  for (const [date, intervals] of Object.entries(calendar.specialDays)) {
    dated.set(dayNumber(date) ?? Number.NaN, toMinutes(intervals))
  }
  const datedOpen = [...dated].filter(([, minutes]) => minutes.length > 0)
  const opensWeekly = weekdays.some((minutes) => minutes.length > 0)
  const typical = opensWeekly ? weekdays : datedOpen.map(([, minutes]) => minutes)
  return {
    timeZone: calendar.timeZone,
    weekdays,
    dated,
    lastDatedOpening: Math.max(Number.NEGATIVE_INFINITY, ...datedOpen.map(([day]) => day)),
    opensWeekly,
    minutesPerDay: Math.max(0, ...typical.map(sum)) || 24 * 60,
    days: new Map(),
  }
}

function toMinutes(intervals: readonly Interval[]): Minutes[] {
  return intervals
    .map(([start, end]) => ({ start: minuteOfDay(start) ?? 0, end: minuteOfDay(end) ?? 0 }))
    .sort((a, b) => a.start - b.start)
}

function sum(minutes: readonly Minutes[]): number {
  return minutes.reduce((total, { start, end }) => total + end - start, 0)
}

function materialise(timeZone: string, day: number, minutes: readonly Minutes[]): readonly Opening[] {
  const midnight = day * MS_PER_DAY
  // A date the zone skipped (Samoa had no 30 December 2011) would otherwise repeat the hours of the next one.
  if (localDay(timeZone, instantOf(timeZone, midnight)) !== day) return NONE
  const openings: Opening[] = []
  for (const { start, end } of minutes) {
    const closesAt = instantOf(timeZone, midnight + end * MS_PER_MINUTE)
    // Moving a time out of a gap can push one interval over the next: no minute may count twice.
    const opensAt = Math.max(
      instantOf(timeZone, midnight + start * MS_PER_MINUTE),
      openings.at(-1)?.closesAt ?? Number.NEGATIVE_INFINITY,
    )
    if (opensAt < closesAt) openings.push({ opensAt, closesAt })
  }
  return openings
}
