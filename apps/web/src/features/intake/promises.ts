import { instantOf, localDay, MS_PER_DAY } from '@redress/domain/sla/zone'

const hour = 3_600_000

/** The two promises people give most: today at five while that is to come, tomorrow at ten, by the plant's clock. */
export function promises(timeZone: string, now: Date): { today: string | null; tomorrow: string } {
  const day = localDay(timeZone, now.getTime()) * MS_PER_DAY
  const today = instantOf(timeZone, day + 17 * hour)
  return {
    today: today > now.getTime() ? new Date(today).toISOString() : null,
    tomorrow: new Date(instantOf(timeZone, day + MS_PER_DAY + 10 * hour)).toISOString(),
  }
}
