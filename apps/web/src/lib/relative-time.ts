import { localeOf } from '@redress/domain/languages/language'
import type { StaffTexts } from './staff-texts.tsx'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

type Reader = Pick<StaffTexts, 'language' | 't'> & { timeZone: string }

/**
 * "5 min ago", "3 h ago", "2 d ago", then the day itself; a reader of a list needs no more. Our own words:
 * the shortest that browsers know are too long for a column in Polish.
 */
export function relativeTime(reader: Reader, instant: Date, now: Date): string {
  const passed = Math.max(0, now.getTime() - instant.getTime())
  const { t } = reader
  if (passed < MINUTE) return t('ago.now')
  if (passed < HOUR) return t('ago.minutes', { count: Math.floor(passed / MINUTE) })
  if (passed < DAY) return t('ago.hours', { count: Math.floor(passed / HOUR) })
  if (passed < 7 * DAY) return t('ago.days', { count: Math.floor(passed / DAY) })
  return shortDay(reader, instant, now)
}

function shortDay({ language, timeZone }: Reader, instant: Date, now: Date): string {
  const sameYear = instant.getUTCFullYear() === now.getUTCFullYear()
  return new Intl.DateTimeFormat(localeOf[language], {
    timeZone,
    month: 'short',
    ...(sameYear ? { day: 'numeric' } : { year: 'numeric' }),
  }).format(instant)
}
