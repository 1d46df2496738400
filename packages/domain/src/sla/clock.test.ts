import { describe, expect, test } from 'vitest'
import type { Interval, WorkingCalendar } from './calendar.ts'
import {
  atRisk,
  type Clock,
  type ClockState,
  clockState,
  pauseClock,
  remaining,
  restartClock,
  resumeClock,
  startClock,
  timeBank,
  timeLeft,
} from './clock.ts'
import { addWorkingMinutes, type ClockTarget, workingMinutesBetween } from './due.ts'

const hours: Interval[] = [['08:00', '17:00']]
const plant: WorkingCalendar = {
  timeZone: 'Europe/Warsaw',
  week: { mon: hours, tue: hours, wed: hours, thu: hours, fri: [['08:00', '12:00']], sat: [], sun: [] },
  holidays: [],
  specialDays: {},
}

/** 2026-03-02 is a Monday; Warsaw is at +01:00 until the 29th. */
function at(dayOfMarch: number, time: string): Date {
  return new Date(`2026-03-${String(dayOfMarch).padStart(2, '0')}T${time}+01:00`)
}

function running(target: ClockTarget, received = at(2, '08:00')): Clock {
  return startClock(plant, received, target)
}

test.each<[string, Date, Date, Date]>([
  ['within a day', at(2, '08:00'), at(2, '13:00'), at(2, '12:00')],
  ['over a night', at(2, '12:00'), at(3, '13:00'), at(3, '11:00')],
  ['over the weekend', at(6, '08:00'), at(9, '09:00'), at(6, '12:00')],
  ['no working time at all: of the elapsed time', at(7, '10:00'), at(7, '20:00'), at(7, '18:00')],
  ['nothing to run', at(2, '08:00'), at(2, '08:00'), at(2, '08:00')],
])('SLA-3: at risk at 80 %%: %s', (_name, start, due, expected) => {
  expect(atRisk(plant, start, due)).toEqual(expected)
})

test.each<[string, Partial<Clock>, Date, ClockState]>([
  ['just started', {}, at(2, '08:00'), 'on_track'],
  ['one second before 80 %', {}, at(2, '15:59:59'), 'on_track'],
  ['at 80 %', {}, at(2, '16:00'), 'at_risk'],
  ['the due instant is still in time', {}, at(3, '09:00'), 'at_risk'],
  ['a second later', {}, at(3, '09:00:01'), 'breached'],
  ['met at the last instant', { metAt: at(3, '09:00') }, at(9, '12:00'), 'met'],
  ['met too late', { metAt: at(3, '09:00:01') }, at(9, '12:00'), 'met_late'],
  ['paused', { pausedAt: at(2, '10:00') }, at(9, '12:00'), 'paused'],
  ['paused after the due time', { pausedAt: at(3, '10:00') }, at(9, '12:00'), 'breached'],
  ['met while it stood still', { pausedAt: at(2, '10:00'), metAt: at(5, '10:00') }, at(9, '12:00'), 'met'],
])('SLA-3: state of a clock: %s', (_name, change, now, expected) => {
  // Ten working hours: due Tuesday 09:00, at risk Monday 16:00.
  expect(clockState({ ...running({ workingHours: 10 }), ...change }, now)).toBe(expected)
})

test.each<[string, ClockTarget, Partial<Clock>, Date, number, string]>([
  ['minutes', { workingHours: 2 }, {}, at(2, '09:01:30'), 58.5, '58 minutes left'],
  ['hours, only completed ones', { workingHours: 5 }, {}, at(2, '09:01'), 239, '3 hours left'],
  ['a working day has nine hours', { workingHours: 9 }, {}, at(2, '08:00'), 540, '1 days left'],
  ['days', { workingDays: 2 }, {}, at(2, '08:30'), 1590, '2 days left'],
  ['the night does not count', { workingHours: 10 }, {}, at(2, '23:00'), 60, '1 hours left'],
  ['over', { workingHours: 2 }, {}, at(2, '12:30'), -150, '2 hours over'],
  [
    'over, though no working time has passed since',
    { workingHours: 9 },
    {},
    at(2, '20:00'),
    0,
    '0 minutes over',
  ],
  ['at the due instant', { workingHours: 9 }, {}, at(2, '17:00'), 0, '0 minutes left'],
  [
    'stands still when paused',
    { workingHours: 9 },
    { pausedAt: at(2, '12:00') },
    at(4, '08:00'),
    300,
    '5 hours left',
  ],
  [
    'stands still when met',
    { workingHours: 2 },
    { metAt: at(2, '09:30') },
    at(4, '08:00'),
    30,
    '30 minutes left',
  ],
  ['plain hours run at night', { hours: 24 }, {}, at(2, '23:00'), 540, '9 hours left'],
  ['a calendar day has 24 hours', { calendarDays: 14 }, {}, at(4, '09:00'), 12 * 1440 - 60, '11 days left'],
])('SLA-3: time left: %s', (_name, target, change, now, minutes, badge) => {
  const clock = { ...running(target), ...change }
  const left = timeLeft(plant, now, clock)
  expect(remaining(plant, now, clock)).toBe(minutes)
  expect(`${left.amount} ${left.unit} ${left.over ? 'over' : 'left'}`).toBe(badge)
})

test('SLA-3: a working clock starts at the next opening, one of plain hours at receipt', () => {
  const saturday = at(7, '10:00')
  expect(running({ workingDays: 1 }, saturday)).toMatchObject({
    startedAt: at(9, '08:00'),
    dueAt: at(10, '17:00'),
  })
  expect(running({ hours: 24 }, saturday)).toMatchObject({ startedAt: saturday, dueAt: at(8, '10:00') })
})

describe('SLA-3: pauses', () => {
  test('the due and warning times move by the working time of the pause', () => {
    const paused = pauseClock(running({ workingDays: 1 }), at(2, '10:00'))
    const resumed = resumeClock(plant, paused, at(3, '10:00'))
    expect(resumed).toMatchObject({ dueAt: at(4, '17:00'), pausedAt: null, pausedMinutes: 540 })
    expect(resumed.atRiskAt).toEqual(addWorkingMinutes(plant, running({ workingDays: 1 }).atRiskAt, 540))
  })

  test('a warning already given keeps its time', () => {
    const paused = pauseClock(running({ workingHours: 5 }), at(2, '12:30'))
    expect(resumeClock(plant, paused, at(2, '13:30'))).toMatchObject({
      atRiskAt: at(2, '12:00'),
      dueAt: at(2, '14:00'),
    })
  })

  test('a clock of plain hours moves by the elapsed time', () => {
    const paused = pauseClock(running({ hours: 24 }), at(2, '20:00'))
    expect(resumeClock(plant, paused, at(3, '02:00'))).toMatchObject({
      dueAt: at(3, '14:00'),
      pausedMinutes: 360,
    })
  })

  test('a pause at night costs nothing and leaves the close as the due time', () => {
    const paused = pauseClock(running({ workingDays: 0 }), at(2, '17:00'))
    expect(resumeClock(plant, paused, at(3, '07:00'))).toMatchObject({
      dueAt: at(2, '17:00'),
      pausedMinutes: 0,
    })
  })

  test('met, late and already paused clocks are not paused', () => {
    const clock = running({ workingHours: 2 })
    const met = { ...clock, metAt: at(2, '09:00') }
    const paused = pauseClock(clock, at(2, '09:00'))
    expect(pauseClock(met, at(2, '09:30'))).toBe(met)
    expect(pauseClock(clock, at(2, '10:01'))).toBe(clock)
    expect(pauseClock(paused, at(2, '09:30'))).toBe(paused)
    expect(resumeClock(plant, clock, at(2, '09:30'))).toBe(clock)
  })

  test('the time bank shows used, paused and left, during and after the pause', () => {
    const clock = running({ workingHours: 10 })
    const paused = pauseClock(clock, at(2, '11:00'))
    expect(timeBank(plant, at(2, '10:00'), clock)).toEqual({ used: 120, paused: 0, left: 480 })
    expect(timeBank(plant, at(2, '13:00'), paused)).toEqual({ used: 180, paused: 120, left: 420 })
    const resumed = resumeClock(plant, paused, at(2, '13:00'))
    expect(timeBank(plant, at(2, '14:00'), resumed)).toEqual({ used: 240, paused: 120, left: 360 })
  })

  test('no alarm the moment a pause ends: state and time left are as before the pause', () => {
    for (let minute = 0; minute < 600; minute += 7) {
      for (const length of [0, 30, 60, 900, 2880, 10_000]) {
        const clock = running({ workingHours: 10 })
        const pausedAt = new Date(at(2, '08:00').getTime() + minute * 60_000)
        const now = new Date(pausedAt.getTime() + length * 60_000)
        const resumed = resumeClock(plant, pauseClock(clock, pausedAt), now)
        expect(clockState(resumed, now)).toBe(clockState(clock, pausedAt))
        expect(remaining(plant, now, resumed)).toBe(remaining(plant, pausedAt, clock))
        const total = workingMinutesBetween(plant, resumed.startedAt, resumed.dueAt)
        const { used, paused, left } = timeBank(plant, now, resumed)
        expect(used + paused + left).toBe(total)
      }
    }
  })
})

test.each<[string, ClockTarget, Partial<Clock>, Date]>([
  ['a shorter target counts from the same receipt', { workingHours: 4 }, {}, at(2, '12:00')],
  ['what it stood still is added', { workingHours: 4 }, { pausedMinutes: 60 }, at(2, '13:00')],
  ['a pause that lasts goes on', { workingHours: 4 }, { pausedAt: at(2, '10:00') }, at(2, '12:00')],
  ['a met one stays', { workingHours: 4 }, { metAt: at(2, '09:00') }, at(3, '09:00')],
])('SLA-3: another policy: %s', (_name, target, change, expected) => {
  const before = { ...running({ workingHours: 10 }), ...change }
  const after = restartClock(plant, at(2, '08:00'), target, before)
  expect(after.dueAt).toEqual(expected)
  expect(after.pausedAt).toEqual(before.pausedAt)
  expect(after.pausedMinutes).toBe(before.pausedMinutes)
})
