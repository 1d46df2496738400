import type { WorkingCalendar } from './calendar.ts'
import { type Clock, clockState } from './clock.ts'
import { clockStart } from './due.ts'
import { MS_PER_MINUTE } from './zone.ts'

export type Alarm = 'at_risk' | 'breached'

/** A clock with what has been said about it already. */
export type WatchedClock = Clock & {
  readonly warnedAt: Date | null
  readonly escalatedAt: Date | null
  /** When its last pause ended; null when it never stood still. */
  readonly resumedAt: Date | null
}

/** So long whoever got a case back from the customer has it to themselves. */
const QUIET_AFTER_PAUSE_MS = 15 * MS_PER_MINUTE

/**
 * Which alarm is to be raised now (SLA-3): each once, nobody is called outside the working hours of the calendar nor
 * the moment a pause ends. A clock that is over already needs no warning any more.
 */
export function alarmDue(clock: WatchedClock, calendar: WorkingCalendar, now: Date): Alarm | null {
  if (clock.metAt || clock.pausedAt) return null
  const state = clockState(clock, now)
  if (state !== 'at_risk' && state !== 'breached') return null
  if (state === 'at_risk' ? clock.warnedAt : clock.escalatedAt) return null
  if (clock.resumedAt && now.getTime() - clock.resumedAt.getTime() < QUIET_AFTER_PAUSE_MS) return null
  return isOpenAt(calendar, now) ? state : null
}

/** Whether somebody is at work. */
function isOpenAt(calendar: WorkingCalendar, now: Date): boolean {
  return clockStart(calendar, now).getTime() === now.getTime()
}
