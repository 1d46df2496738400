import { dayNumber } from '@redress/domain/sla/calendar'
import { instantOf, localDay, MS_PER_DAY, MS_PER_MINUTE } from '@redress/domain/sla/zone'

export const PLANT_ZONE = 'Europe/Warsaw'

/** The story's own today, a Monday; the months of its table run from January 2024 to December 2026. */
const STORY_ANCHOR = '2027-01-11'

/** Story dates → instants of this telling. */
export type PlantTime = {
  readonly now: Date
  /** Local day number of a story date in this telling. */
  day(date: string): number
  /** A story date and minute of the day, as the clock in the plant shows it. */
  at(date: string, minute: number): Date
  /** The date in this telling, as a value for a date column. */
  date(date: string): Date
}

/**
 * Moves the story by whole weeks, so that its last Monday is the Monday of the week of `now`: weekdays and
 * opening hours stay what they were, and the newest records are always of the last days.
 */
export function plantTime(now: Date): PlantTime {
  const today = localDay(PLANT_ZONE, now.getTime())
  // Day 4 (1970-01-05) was a Monday.
  const monday = today - ((((today - 4) % 7) + 7) % 7)
  const shift = monday - numberOf(STORY_ANCHOR)
  const day = (date: string) => numberOf(date) + shift
  return {
    now,
    day,
    at: (date, minute) => new Date(instantOf(PLANT_ZONE, day(date) * MS_PER_DAY + minute * MS_PER_MINUTE)),
    date: (date) => new Date(day(date) * MS_PER_DAY),
  }
}

/** "2025-06-17" of a local day number. */
export function dateOf(day: number): string {
  return new Date(day * MS_PER_DAY).toISOString().slice(0, 10)
}

/** Monday to Friday dates of a month such as "2025-07". */
export function weekdaysOf(month: string): string[] {
  const first = numberOf(`${month}-01`)
  return Array.from({ length: 31 }, (_, index) => first + index)
    .filter((day) => dateOf(day).startsWith(month) && isWeekday(day))
    .map(dateOf)
}

function isWeekday(day: number): boolean {
  return (((day - 4) % 7) + 7) % 7 < 5
}

function numberOf(date: string): number {
  const day = dayNumber(date)
  if (day === null) throw new RangeError(`${date} is no date`)
  return day
}
