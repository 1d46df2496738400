import { type CustomerLanguage, localeOf } from '@redress/domain/languages/language'

const formatters = new Map<string, Intl.DateTimeFormat>()

function formatter(language: CustomerLanguage, timeZone: string, options: Intl.DateTimeFormatOptions) {
  const key = `${language} ${timeZone} ${JSON.stringify(options)}`
  let found = formatters.get(key)
  if (!found) {
    // Greek and Filipino would use a 12-hour clock; a due time reads the same in every language.
    found = new Intl.DateTimeFormat(localeOf[language], { ...options, timeZone, hourCycle: 'h23' })
    formatters.set(key, found)
  }
  return found
}

/** "3 Nov 2026": the month is a word, because 3/11 is two different days for two readers. */
export function formatDay(language: CustomerLanguage, timeZone: string, instant: Date): string {
  return formatter(language, timeZone, { day: 'numeric', month: 'short', year: 'numeric' }).format(instant)
}

/** "3 Nov 2026, 14:05" in the reader's zone. */
export function formatTime(language: CustomerLanguage, timeZone: string, instant: Date): string {
  return formatter(language, timeZone, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  }).format(instant)
}

/** "Tue 3 November 2026, 17:00 CET": for promises, where zone and weekday matter. */
export function formatPromise(language: CustomerLanguage, timeZone: string, instant: Date): string {
  return formatter(language, timeZone, {
    weekday: 'short',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZoneName: 'short',
  }).format(instant)
}

/** A calendar day "2026-11-03" without zone. */
export function formatDate(language: CustomerLanguage, day: string): string {
  return formatDay(language, 'UTC', new Date(`${day}T00:00:00Z`))
}

const sizeUnits = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const

/** "1.4 MB", decimal units. */
export function formatSize(language: CustomerLanguage, bytes: number): string {
  const power = Math.min(3, bytes < 1000 ? 0 : Math.floor(Math.log10(bytes) / 3))
  const unit = sizeUnits[power] ?? 'byte'
  return new Intl.NumberFormat(localeOf[language], {
    style: 'unit',
    unit,
    unitDisplay: 'short',
    maximumFractionDigits: power > 1 ? 1 : 0,
  }).format(bytes / 1000 ** power)
}
