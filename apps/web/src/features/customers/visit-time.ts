import { instantOf, wallTime } from '@redress/domain/sla/zone'

/** An instant as the browser's field for date and time holds it, by the person's own clock. */
export function fieldOf(timeZone: string, instant: Date): string {
  return new Date(wallTime(timeZone, instant.getTime())).toISOString().slice(0, 16)
}

/** What the field means, ISO; '' while it is empty or half filled in. */
export function instantIn(timeZone: string, field: string): string {
  const wall = Date.parse(`${field}Z`)
  return Number.isNaN(wall) ? '' : new Date(instantOf(timeZone, wall)).toISOString()
}
