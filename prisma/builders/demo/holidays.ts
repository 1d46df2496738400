import type { Interval, WorkingCalendar } from '@redress/domain/sla/calendar'
import { dateOf } from './plant-time.ts'

export type StoryCalendar = { name: string; hours: WorkingCalendar }

export const PLANT_CALENDAR = 'Norrholm plant'

/** The plant's calendar and those of some customers' countries, with the holidays of the years given (SLA-3). */
export function calendarsFor(firstYear: number, lastYear: number): StoryCalendar[] {
  const years = Array.from({ length: lastYear - firstYear + 1 }, (_, index) => firstYear + index)
  const calendar = (
    name: string,
    timeZone: string,
    day: Interval[],
    holidays: (year: number) => string[],
  ) => ({
    name,
    hours: {
      timeZone,
      week: { mon: day, tue: day, wed: day, thu: day, fri: day, sat: [], sun: [] },
      holidays: years.flatMap((year) => holidays(year).sort()),
      specialDays: {},
    },
  })
  return [
    calendar(PLANT_CALENDAR, 'Europe/Warsaw', [['08:00', '16:30']], polish),
    calendar('Germany (Berlin)', 'Europe/Berlin', [['08:00', '17:00']], german),
    calendar(
      'Kazakhstan',
      'Asia/Almaty',
      [
        ['09:00', '13:00'],
        ['14:00', '18:00'],
      ],
      kazakh,
    ),
    calendar('United States (Pacific)', 'America/Los_Angeles', [['08:00', '17:00']], american),
  ]
}

function polish(year: number): string[] {
  const fixed = ['01-01', '01-06', '05-01', '05-03', '08-15', '11-01', '11-11', '12-25', '12-26']
  // Christmas Eve became a public holiday in 2025.
  if (year >= 2025) fixed.push('12-24')
  return [...inYear(year, fixed), ...aroundEaster(year, [0, 1, 49, 60])]
}

function german(year: number): string[] {
  return [
    ...inYear(year, ['01-01', '03-08', '05-01', '10-03', '12-25', '12-26']),
    ...aroundEaster(year, [-2, 1, 39, 50]),
  ]
}

function kazakh(year: number): string[] {
  const spring = ['03-08', '03-21', '03-22', '03-23', '05-01', '05-07', '05-09']
  return inYear(year, ['01-01', '01-02', '01-07', ...spring, '07-06', '08-30', '10-25', '12-16'])
}

function american(year: number): string[] {
  return [
    ...inYear(year, ['01-01', '06-19', '07-04', '11-11', '12-25']),
    nthMonday(year, 1, 3),
    nthMonday(year, 2, 3),
    nthMonday(year, 9, 1),
    nthMonday(year, 10, 2),
    // Memorial Day is the last Monday of May, Thanksgiving the fourth Thursday of November.
    dateOf(dayOf(nthMonday(year, 6, 1)) - 7),
    dateOf(dayOf(`${year}-11-01`) + ((0 - (dayOf(`${year}-11-01`) % 7) + 7) % 7) + 21),
  ]
}

function inYear(year: number, days: string[]): string[] {
  return days.map((day) => `${year}-${day}`)
}

function aroundEaster(year: number, distances: number[]): string[] {
  return distances.map((distance) => dateOf(easter(year) + distance))
}

function nthMonday(year: number, month: number, nth: number): string {
  const first = dayOf(`${year}-${String(month).padStart(2, '0')}-01`)
  // Day 4 (1970-01-05) was a Monday.
  return dateOf(first + ((((4 - first) % 7) + 7) % 7) + (nth - 1) * 7)
}

/** Easter Sunday of the Gregorian calendar as a day number (Butcher's reckoning). */
function easter(year: number): number {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const d = b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3)
  const h = (19 * a + d + 15) % 30
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7
  const m = Math.floor((a + 11 * h + 22 * l) / 451)
  const late = h + l - 7 * m + 114
  return Date.UTC(year, Math.floor(late / 31) - 1, (late % 31) + 1) / 86_400_000
}

function dayOf(date: string): number {
  return Date.parse(`${date}T00:00:00Z`) / 86_400_000
}
