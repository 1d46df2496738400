const dayMs = 86_400_000
const longestAgoYears = 30

/**
 * Whether a day of occurrence can be true: not in the future anywhere on earth (UTC+14 is a day ahead),
 * and not before the product's life. @param day ISO date.
 */
export function faultInOccurredOn(day: string, now: Date): 'in-the-future' | 'too-long-ago' | null {
  const start = Date.parse(`${day}T00:00:00Z`)
  if (start > now.getTime() + dayMs * (14 / 24)) return 'in-the-future'
  return start < now.getTime() - longestAgoYears * 365.25 * dayMs ? 'too-long-ago' : null
}
