import { instantOf } from '../sla/zone.ts'
import type { DateOrder } from './journal-shape.ts'

const months: readonly (readonly string[])[] = [
  ['jan', 'sty', 'ene', 'gen', 'янв'],
  ['feb', 'lut', 'fev', 'фев'],
  ['mar', 'mär', 'maa', 'мар'],
  ['apr', 'kwi', 'abr', 'avr', 'апр'],
  ['may', 'mai', 'maj', 'mag', 'май', 'мая'],
  ['jun', 'cze', 'giu', 'июн'],
  ['jul', 'lip', 'lug', 'июл'],
  ['aug', 'sie', 'ago', 'aoû', 'авг'],
  ['sep', 'wrz', 'set', 'сен'],
  ['oct', 'okt', 'paź', 'ott', 'окт'],
  ['nov', 'lis', 'ноя'],
  ['dec', 'dez', 'gru', 'dic', 'déc', 'дек'],
]

const time = String.raw`(?:[T\s,]+(?<hour>\d{1,2}):(?<minute>\d{2})(?::(?<second>\d{2})(?:[.,]\d{1,9})?)?\s*(?<half>[ap]\.?m\.?)?\s*(?<zone>Z|[+-]\d{2}:?\d{2})?)?`
const gap = String.raw`\s*[.\/\-年月\u2010-\u2015]\s*`
const digits = new RegExp(
  String.raw`^(?<a>\d{1,4})${gap}(?<b>\d{1,2})${gap}(?<c>\d{1,4})日?\.?${time}$`,
  'iu',
)
const compact = /^(?<a>(?:19|20)\d{2})(?<b>\d{2})(?<c>\d{2})$/u
const worded = new RegExp(
  String.raw`^(?:(?<day>\d{1,2})[.\s\-]+(?<month>\p{L}{3,})|(?<month2>\p{L}{3,})\.?\s+(?<day2>\d{1,2}),?)[.,\s\-]+(?<year>\d{4}|\d{2})${time}$`,
  'iu',
)

/** Parts as written, before anybody says which is the day. */
type Parts = { day: number; month: number; year: number; clock: Clock | null }
type Clock = { hour: number; minute: number; second: number; zone: string | null }

export function looksLikeDate(text: string): boolean {
  return partsOf(text, 'ymd', true) !== null
}

/** The day of a date as "2021-04-03"; null when there is no such day, as the 31st of February. */
export function dayOf(text: string, order: DateOrder): string | null {
  const parts = partsOf(text, order)
  return parts && isoDay(parts)
}

/**
 * The instant of a date with or without time. Without one it is noon on that wall clock: the day stays the same for
 * readers in nearly every zone.
 */
export function readInstant(text: string, order: DateOrder, timeZone: string): Date | null {
  const parts = partsOf(text, order)
  if (!parts || isoDay(parts) === null) return null
  const { hour, minute, second, zone } = parts.clock ?? { hour: 12, minute: 0, second: 0, zone: null }
  if (hour > 23 || minute > 59 || second > 59) return null
  const wall = Date.UTC(parts.year, parts.month - 1, parts.day, hour, minute, second)
  if (zone === null) return new Date(instantOf(timeZone, wall))
  return new Date(wall - offsetOf(zone))
}

function offsetOf(zone: string): number {
  if (zone.toUpperCase() === 'Z') return 0
  const sign = zone.startsWith('-') ? -1 : 1
  const [hours, minutes] = [Number(zone.slice(1, 3)), Number(zone.slice(-2))]
  return sign * (hours * 60 + minutes) * 60_000
}

function isoDay({ year, month, day }: Parts): string | null {
  const date = new Date(Date.UTC(year, month - 1, day))
  const exists =
    date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  return exists && year >= 1900 && year <= 2199 ? date.toISOString().slice(0, 10) : null
}

/** @param anyOrder takes what could be a date in some order */
function partsOf(text: string, order: DateOrder, anyOrder = false): Parts | null {
  const written = text.trim()
  const numeric = (digits.exec(written) ?? compact.exec(written))?.groups
  if (numeric) {
    const [a, b, c] = [numeric.a ?? '', numeric.b ?? '', numeric.c ?? '']
    const clock = clockOf(numeric)
    // A year of four digits in front leaves no doubt, nor does one at the end that the year comes last.
    if (a.length >= 3) return a.length === 4 && c.length <= 2 ? made(a, b, c, clock) : null
    if (c.length === 3) return null
    if (anyOrder) return Number(a) > 0 && Number(b) > 0 ? made(c, '1', '1', clock) : null
    if (order === 'ymd') return c.length === 4 ? null : made(a, b, c, clock)
    return order === 'dmy' ? made(c, b, a, clock) : made(c, a, b, clock)
  }
  const words = worded.exec(written)?.groups
  if (!words) return null
  const name = (words.month ?? words.month2 ?? '').toLowerCase()
  const month = months.findIndex((starts) => starts.some((start) => name.startsWith(start))) + 1
  if (month === 0) return null
  return made(words.year ?? '', String(month), words.day ?? words.day2 ?? '', clockOf(words))
}

function made(year: string, month: string, day: string, clock: Clock | null): Parts {
  return { year: fullYear(year), month: Number(month), day: Number(day), clock }
}

/** Old journals write 98 and 07; nobody complains about the year 2070. */
function fullYear(text: string): number {
  const year = Number(text)
  if (text.length > 2) return year
  return year >= 70 ? 1900 + year : 2000 + year
}

function clockOf(groups: Record<string, string | undefined>): Clock | null {
  if (groups.hour === undefined) return null
  const half = groups.half?.[0]?.toLowerCase()
  const twelve = Number(groups.hour) % 12
  const hour = half === undefined ? Number(groups.hour) : half === 'p' ? twelve + 12 : twelve
  return {
    hour,
    minute: Number(groups.minute ?? 0),
    second: Number(groups.second ?? 0),
    zone: groups.zone ?? null,
  }
}
