const isoLike =
  /(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?[,T\s]*(上午|中午|下午|晚上)?\s*(\d{1,2}):(\d{2})/gu
const dayOrMonthFirst =
  /\b(\d{1,2})[./-](\d{1,2})[./-](\d{4}|\d{2}),?\s+(\d{1,2}):(\d{2})(?::\d{2})?(?:\s*([ap])\.?m\b)?/giu

type Stamp = { year: number; month: number; day: number; hour: number; minute: number }

/**
 * The time of the first message of a pasted conversation (IN-12), as its telephone wrote it: "2026-11-03T14:05", a
 * local time without zone. WhatsApp, WeChat and the like; null when none is found. Where nothing in the text tells
 * day and month apart, the day stands first.
 */
export function firstStampIn(text: string): string | null {
  const head = text.slice(0, 20_000)
  const found = [...isoStamps(head), ...europeanStamps(head)]
  const first = found.filter(({ stamp }) => isReal(stamp)).toSorted((a, b) => a.at - b.at)[0]
  if (!first) return null
  const { year, month, day, hour, minute } = first.stamp
  const two = (n: number) => String(n).padStart(2, '0')
  return `${year}-${two(month)}-${two(day)}T${two(hour)}:${two(minute)}`
}

function isoStamps(text: string) {
  return Array.from(text.matchAll(isoLike), (match) => {
    const [, year, month, day, part, hour, minute] = match
    const isLate = part === '下午' || part === '晚上' || part === '中午'
    const stamp = {
      year: Number(year),
      month: Number(month),
      day: Number(day),
      hour: inHalf(Number(hour), part === undefined ? null : isLate),
      minute: Number(minute),
    }
    return { at: match.index, stamp }
  })
}

function europeanStamps(text: string) {
  const matches = [...text.matchAll(dayOrMonthFirst)]
  const monthFirst =
    matches.some((match) => Number(match[2]) > 12) && !matches.some((match) => Number(match[1]) > 12)
  return matches.map((match) => {
    const [, first, second, year, hour, minute, half] = match
    const [day, month] = monthFirst ? [second, first] : [first, second]
    const stamp = {
      year: Number(year) + (year?.length === 2 ? 2000 : 0),
      month: Number(month),
      day: Number(day),
      hour: inHalf(Number(hour), half === undefined ? null : half.toLowerCase() === 'p'),
      minute: Number(minute),
    }
    return { at: match.index, stamp }
  })
}

/** The hour of 24, of an hour of a half day; null where the hour is one of 24 already. */
function inHalf(hour: number, isLate: boolean | null): number {
  if (isLate === null || hour > 12) return hour
  return (hour % 12) + (isLate ? 12 : 0)
}

/** 31 June and 25 o'clock are part numbers, not times. */
function isReal({ year, month, day, hour, minute }: Stamp): boolean {
  const date = new Date(Date.UTC(year, month - 1, day))
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day && hour < 24 && minute < 60
}
