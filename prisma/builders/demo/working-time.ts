import type { WorkingCalendar } from '@redress/domain/sla/calendar'
import { addWorkingMinutes, clockStart, workingMinutesBetween } from '@redress/domain/sla/due'
import { MS_PER_DAY, MS_PER_MINUTE } from '@redress/domain/sla/zone'

/** The latest whole minute from which so much working time has passed until `now`. */
export function workingTimeBefore(calendar: WorkingCalendar, now: Date, minutes: number): Date {
  let early = now.getTime() - 90 * MS_PER_DAY
  let late = now.getTime()
  while (late - early > 1_000) {
    const middle = Math.floor((early + late) / 2)
    if (workingMinutesBetween(calendar, new Date(middle), now) >= minutes) early = middle
    else late = middle
  }
  return new Date(Math.floor(early / MS_PER_MINUTE) * MS_PER_MINUTE)
}

export function later(calendar: WorkingCalendar, from: Date, minutes: number): Date {
  return addWorkingMinutes(calendar, from, Math.max(0, Math.round(minutes)))
}

/** A call is taken down at once, a mail when somebody is at work, the public form needs nobody. */
export function registrationOf(
  calendar: WorkingCalendar,
  receivedAt: Date,
  channel: string,
  waits: number,
): Date {
  if (channel === 'web_form' || channel === 'portal') return receivedAt
  if (channel === 'phone') return new Date(receivedAt.getTime() + 48_000)
  return later(calendar, clockStart(calendar, receivedAt), waits)
}
