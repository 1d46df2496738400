import { type CustomerLanguage, localeOf } from '@redress/domain/languages/language'
import * as intl from '../format.ts'
import { type OwnNames, ownNames } from './own-names.ts'

/** Dates for the reader's browser: as format.ts, and with our own names where browsers have none (D30). */

const englishWeekdays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']

type DatePart = 'day' | 'month' | 'year'

function namesOf(language: CustomerLanguage): OwnNames | null {
  return language === 'kk' || language === 'hy' ? ownNames[language] : null
}

/** The clock and calendar of a zone in digits, which every browser can tell. */
function partsOf(timeZone: string, instant: Date) {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZoneName: 'short',
  }).formatToParts(instant)
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((one) => one.type === type)?.value ?? ''
  return {
    year: part('year'),
    monthIndex: Number(part('month')) - 1,
    // British digits are padded; elsewhere they are not.
    day: String(Number(part('day'))),
    weekdayIndex: englishWeekdays.indexOf(part('weekday')),
    time: `${part('hour')}:${part('minute')}`,
    zone: part('timeZoneName'),
  }
}

export function formatDay(language: CustomerLanguage, timeZone: string, instant: Date): string {
  const names = namesOf(language)
  if (!names) return intl.formatDay(language, timeZone, instant)
  const { year, day, monthIndex } = partsOf(timeZone, instant)
  return names.day({ year, day, month: names.monthsShort[monthIndex] ?? '' })
}

export function formatTime(language: CustomerLanguage, timeZone: string, instant: Date): string {
  if (!namesOf(language)) return intl.formatTime(language, timeZone, instant)
  return `${formatDay(language, timeZone, instant)}, ${partsOf(timeZone, instant).time}`
}

export function formatPromise(language: CustomerLanguage, timeZone: string, instant: Date): string {
  const names = namesOf(language)
  if (!names) return intl.formatPromise(language, timeZone, instant)
  const { year, day, monthIndex, weekdayIndex, time, zone } = partsOf(timeZone, instant)
  const month = names.monthsInDate[monthIndex] ?? ''
  const weekday = names.weekdays[weekdayIndex] ?? ''
  return `${names.longDay({ year, month, day, weekday })}, ${time} ${zone}`
}

/** A calendar day "2026-11-03" without zone. */
export function formatDate(language: CustomerLanguage, day: string): string {
  return formatDay(language, 'UTC', new Date(`${day}T00:00:00Z`))
}

/** The twelve months as a list offers them. */
export function monthsOf(language: CustomerLanguage): readonly string[] {
  const names = namesOf(language)
  if (names) return names.months
  const format = new Intl.DateTimeFormat(localeOf[language], { month: 'long', timeZone: 'UTC' })
  return Array.from({ length: 12 }, (_, month) => format.format(new Date(Date.UTC(2026, month, 15))))
}

/** Day, month and year in the order in which the language writes them. */
export function dateOrderOf(language: CustomerLanguage): readonly DatePart[] {
  const names = namesOf(language)
  if (names) return names.order
  return new Intl.DateTimeFormat(localeOf[language], { dateStyle: 'medium', timeZone: 'UTC' })
    .formatToParts(new Date(0))
    .flatMap(({ type }) => (type === 'day' || type === 'month' || type === 'year' ? [type] : []))
}
