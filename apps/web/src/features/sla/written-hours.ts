import type { CalendarEntry } from '@redress/contracts/sla'

type Day = CalendarEntry['week']['mon']

/** "08:00–12:00, 12:30–16:30" */
export function writeDay(day: Day): string {
  return day.map(([from, until]) => `${from}–${until}`).join(', ')
}

/** Reads what people write; what makes no sense is passed on as it stands, for the rule to name the fault. */
export function readDay(written: string): Day {
  return parts(written, /[,;]/).map((part) => {
    const [from = '', until = ''] = part.split(/\s*[-–—]\s*/)
    return [readTime(from), readTime(until)]
  })
}

export function readDates(written: string): string[] {
  return parts(written, /[\s,;]+/)
}

/** "2026-12-24 08:00–12:00", one a line; a date alone is a day off. */
export function writeSpecialDays(days: CalendarEntry['specialDays']): string {
  return Object.entries(days)
    .map(([date, day]) => `${date} ${writeDay(day)}`.trim())
    .sort()
    .join('\n')
}

export function readSpecialDays(written: string): CalendarEntry['specialDays'] {
  return Object.fromEntries(
    parts(written, /\n/).map((line) => {
      const [date = '', ...hours] = line.split(/\s+/)
      return [date.slice(0, 20), readDay(hours.join(' '))]
    }),
  )
}

/** "8" and "8:30" are times as well. */
function readTime(written: string): string {
  const [, hours, minutes = '00'] = /^(\d{1,2})(?:[:.](\d{2}))?$/.exec(written.trim()) ?? []
  return hours === undefined ? written.trim().slice(0, 20) : `${hours.padStart(2, '0')}:${minutes}`
}

function parts(written: string, separator: RegExp): string[] {
  return written
    .split(separator)
    .map((part) => part.trim())
    .filter((part) => part !== '')
}
