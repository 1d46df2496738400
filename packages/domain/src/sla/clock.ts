import type { WorkingCalendar } from './calendar.ts'
import { addWorkingMinutes, type ClockTarget, clockStart, dueAt, workingMinutesBetween } from './due.ts'
import { openingsOf } from './openings.ts'
import { MS_PER_MINUTE } from './zone.ts'

/** What the clock counts: openings of the calendar, or every minute (safety: "D3 in 24 h" runs through the night). */
export type ClockRuns = 'working_time' | 'elapsed_time'

/** One running promise (first reply, decision, D3 …). All fields are stored; none depends on the present moment. */
export type Clock = {
  readonly runs: ClockRuns
  readonly startedAt: Date
  readonly dueAt: Date
  readonly atRiskAt: Date
  readonly metAt: Date | null
  /** Since when it stands still, waiting for the customer; null while it runs. */
  readonly pausedAt: Date | null
  /** Minutes of the pauses that have ended, counted as the clock counts. */
  readonly pausedMinutes: number
}

export type ClockState = 'on_track' | 'at_risk' | 'breached' | 'met' | 'met_late' | 'paused'

export type TimeLeft = {
  readonly over: boolean
  readonly amount: number
  readonly unit: 'minutes' | 'hours' | 'days'
}

/** Minutes, counted as the clock counts. Once the pause has ended they add up to the time from start to due date. */
export type TimeBank = { readonly used: number; readonly paused: number; readonly left: number }

const RISK_SHARE = 0.8

export function runsOf(target: ClockTarget): ClockRuns {
  return 'workingDays' in target || 'workingHours' in target ? 'working_time' : 'elapsed_time'
}

export function startClock(calendar: WorkingCalendar, receivedAt: Date, target: ClockTarget): Clock {
  const runs = runsOf(target)
  const startedAt = runs === 'working_time' ? clockStart(calendar, receivedAt) : receivedAt
  const due = dueAt(calendar, receivedAt, target)
  return {
    runs,
    startedAt,
    dueAt: due,
    atRiskAt: atRisk(calendar, startedAt, due),
    metAt: null,
    pausedAt: null,
    pausedMinutes: 0,
  }
}

/**
 * The instant at which 80 % of the working time is gone (SLA-3), also for clocks that count every minute: the warning
 * has to reach somebody at work. Without any working time before the due date it is 80 % of the elapsed time, since
 * a warning at night is better than none.
 */
export function atRisk(calendar: WorkingCalendar, startedAt: Date, due: Date): Date {
  const working = workingMinutesBetween(calendar, startedAt, due)
  if (working > 0) return addWorkingMinutes(calendar, startedAt, working * RISK_SHARE)
  return new Date(startedAt.getTime() + Math.round((due.getTime() - startedAt.getTime()) * RISK_SHARE))
}

/** The due instant itself is still in time. */
export function clockState(clock: Clock, now: Date): ClockState {
  const at = countedUntil(clock, now)
  const late = at > clock.dueAt
  if (clock.metAt) return late ? 'met_late' : 'met'
  if (late) return 'breached'
  if (clock.pausedAt) return 'paused'
  return at >= clock.atRiskAt ? 'at_risk' : 'on_track'
}

/**
 * Minutes left, counted as the clock counts; negative when over. It stands still once the clock is paused or met.
 * Zero does not tell whether a working-time clock is over (17:00 due, 20:00 now): ask `clockState` or `timeLeft`.
 */
export function remaining(calendar: WorkingCalendar, now: Date, clock: Clock): number {
  return minutesBetween(calendar, clock.runs, countedUntil(clock, now), clock.dueAt)
}

/**
 * The badge: "3 h left", "2 h over". Only completed units, so it never promises more time than there is. A day is a
 * working day (the hours of the calendar's longest weekday), or 24 hours for a clock that counts every minute.
 */
export function timeLeft(calendar: WorkingCalendar, now: Date, clock: Clock): TimeLeft {
  const over = countedUntil(clock, now) > clock.dueAt
  const minutes = Math.abs(remaining(calendar, now, clock))
  const minutesPerDay = clock.runs === 'working_time' ? openingsOf(calendar).minutesPerDay : 24 * 60
  if (minutes < 60) return { over, amount: Math.floor(minutes), unit: 'minutes' }
  if (minutes < minutesPerDay) return { over, amount: Math.floor(minutes / 60), unit: 'hours' }
  return { over, amount: Math.floor(minutes / minutesPerDay), unit: 'days' }
}

export function timeBank(calendar: WorkingCalendar, now: Date, clock: Clock): TimeBank {
  const at = countedUntil(clock, now)
  const running = clock.pausedAt ? minutesBetween(calendar, clock.runs, at, stoppedAt(clock, now)) : 0
  const passed = Math.max(0, minutesBetween(calendar, clock.runs, clock.startedAt, at))
  return {
    used: passed - clock.pausedMinutes,
    paused: clock.pausedMinutes + running,
    left: remaining(calendar, now, clock),
  }
}

/** Nothing changes for a clock already paused or met, nor for a late one: a pause would only hide the breach. */
export function pauseClock(clock: Clock, now: Date): Clock {
  return clock.pausedAt || clock.metAt || now > clock.dueAt ? clock : { ...clock, pausedAt: now }
}

/**
 * Goes on where it stood: the due and warning times move by what the pause lasted, counted as the clock counts. So
 * the state right after is the state right before, and no alarm fires the moment a pause ends (SLA-3).
 * A clock met during the pause is done and stays as it is.
 */
export function resumeClock(calendar: WorkingCalendar, clock: Clock, now: Date): Clock {
  if (!clock.pausedAt || clock.metAt) return clock
  const lasted = Math.max(0, minutesBetween(calendar, clock.runs, clock.pausedAt, now))
  const warned = clock.atRiskAt <= clock.pausedAt
  return {
    ...clock,
    dueAt: later(calendar, clock.runs, clock.dueAt, lasted),
    atRiskAt: warned ? clock.atRiskAt : later(calendar, clock.runs, clock.atRiskAt, lasted),
    pausedAt: null,
    pausedMinutes: clock.pausedMinutes + lasted,
  }
}

/**
 * The clock as another policy or calendar has it, from the original receipt: pauses that have ended are added, one
 * that lasts goes on. A clock that was met is done and stays as it is.
 */
export function restartClock(
  calendar: WorkingCalendar,
  receivedAt: Date,
  target: ClockTarget,
  before: Clock,
): Clock {
  if (before.metAt) return before
  const fresh = startClock(calendar, receivedAt, target)
  return {
    ...fresh,
    dueAt: later(calendar, fresh.runs, fresh.dueAt, before.pausedMinutes),
    atRiskAt: later(calendar, fresh.runs, fresh.atRiskAt, before.pausedMinutes),
    pausedAt: before.pausedAt,
    pausedMinutes: before.pausedMinutes,
  }
}

/** Up to when time has counted: a clock met during a pause had stopped at the pause. */
function countedUntil(clock: Clock, now: Date): Date {
  const stopped = stoppedAt(clock, now)
  return clock.pausedAt && clock.pausedAt < stopped ? clock.pausedAt : stopped
}

function stoppedAt(clock: Clock, now: Date): Date {
  return clock.metAt ?? now
}

function minutesBetween(calendar: WorkingCalendar, runs: ClockRuns, from: Date, to: Date): number {
  if (runs === 'working_time') return workingMinutesBetween(calendar, from, to)
  return (to.getTime() - from.getTime()) / MS_PER_MINUTE
}

function later(calendar: WorkingCalendar, runs: ClockRuns, from: Date, minutes: number): Date {
  // Adding no working time would still move a close to the next opening.
  if (minutes === 0) return from
  if (runs === 'working_time') return addWorkingMinutes(calendar, from, minutes)
  return new Date(from.getTime() + Math.round(minutes * MS_PER_MINUTE))
}
