import { localeOf, type StaffLanguage } from '@redress/domain/languages/language'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** "5 min ago", "3 h ago", "2 d ago", then the day itself; a reader of a list needs no more. */
export function relativeTime(language: StaffLanguage, timeZone: string, instant: Date, now: Date): string {
  const passed = now.getTime() - instant.getTime()
  const size = Math.abs(passed)
  if (size >= 7 * DAY) return shortDay(language, timeZone, instant, now)
  const words = new Intl.RelativeTimeFormat(localeOf[language], { style: 'narrow', numeric: 'auto' })
  const direction = passed > 0 ? -1 : 1
  if (size < MINUTE) return words.format(0, 'second')
  if (size < HOUR) return words.format(direction * Math.floor(size / MINUTE), 'minute')
  if (size < DAY) return words.format(direction * Math.floor(size / HOUR), 'hour')
  return words.format(direction * Math.floor(size / DAY), 'day')
}

function shortDay(language: StaffLanguage, timeZone: string, instant: Date, now: Date): string {
  const sameYear = instant.getUTCFullYear() === now.getUTCFullYear()
  return new Intl.DateTimeFormat(localeOf[language], {
    timeZone,
    day: 'numeric',
    month: 'short',
    ...(sameYear ? {} : { year: 'numeric' }),
  }).format(instant)
}
