type Typed = { occurredDay: string; occurredMonth: string; occurredYear: string }

/** The calendar day meant by the three boxes; null when there is no such day, undefined when all are empty. */
export function dayOf(typed: Typed, today: Date): string | null | undefined {
  const [day, month, year] = [typed.occurredDay, typed.occurredMonth, typed.occurredYear].map(wholeOf)
  if (day === undefined && month === undefined && year === undefined) return undefined
  if (!day || !month || year === null) return null
  const full = year === undefined ? latestYear(day, month, today) : year < 100 ? 2000 + year : year
  const date = new Date(Date.UTC(full, month - 1, day))
  const isReal = date.getUTCMonth() === month - 1 && date.getUTCDate() === day && full > 1900 && full < 3000
  return isReal ? date.toISOString().slice(0, 10) : null
}

/** Without a year the last such day is meant: a fault lies in the past. */
function latestYear(day: number, month: number, today: Date): number {
  const isAhead = month > today.getMonth() + 1 || (month === today.getMonth() + 1 && day > today.getDate())
  return today.getFullYear() - (isAhead ? 1 : 0)
}

function wholeOf(typed: string): number | null | undefined {
  const bare = typed.normalize('NFKC').replace(/[\s.]/g, '')
  if (bare === '') return undefined
  return /^\d{1,4}$/.test(bare) ? Number(bare) : null
}

/** The day where the reader is, as the three boxes hold it. */
export function boxesOf(day: Date): Typed {
  return {
    occurredDay: String(day.getDate()),
    occurredMonth: String(day.getMonth() + 1),
    occurredYear: String(day.getFullYear()),
  }
}

export function localDay(date: Date): string {
  const two = (number: number) => String(number).padStart(2, '0')
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
}
