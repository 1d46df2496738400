import { instantOf, localDay, MS_PER_DAY, MS_PER_MINUTE, wallTime } from '@redress/domain/sla/zone'

/** What a field for date and time holds, "2026-03-05T17:00", as the clock of this zone shows the instant. */
export function toField(timeZone: string, instant: Date): string {
  return new Date(wallTime(timeZone, instant.getTime())).toISOString().slice(0, 16)
}

/** The instant a field means, ISO; '' while it is empty or half filled in. */
export function fromField(timeZone: string, field: string): string {
  const wall = Date.parse(`${field}Z`)
  return Number.isNaN(wall) ? '' : new Date(instantOf(timeZone, wall)).toISOString()
}

/** So many days from today, at this hour of the person's own clock. */
export function onDay(timeZone: string, now: Date, daysAhead: number, hour: number): Date {
  const day = localDay(timeZone, now.getTime()) + daysAhead
  return new Date(instantOf(timeZone, day * MS_PER_DAY + hour * 60 * MS_PER_MINUTE))
}
