import { expect, test } from 'vitest'
import { type Alarm, alarmDue, type WatchedClock } from './alarm.ts'
import type { Interval, WorkingCalendar } from './calendar.ts'
import { startClock } from './clock.ts'

const hours: Interval[] = [['08:00', '17:00']]
const plant: WorkingCalendar = {
  timeZone: 'Europe/Warsaw',
  week: { mon: hours, tue: hours, wed: hours, thu: hours, fri: hours, sat: [], sun: [] },
  holidays: ['2026-03-04'],
  specialDays: {},
}

/** 2026-03-02 is a Monday; Warsaw is at +01:00. */
const at = (day: number, time: string) => new Date(`2026-03-0${day}T${time}+01:00`)

/** Ten working hours from Monday 08:00: at risk Monday 16:00, due Tuesday 09:00. */
const fresh: WatchedClock = {
  ...startClock(plant, at(2, '08:00'), { workingHours: 10 }),
  warnedAt: null,
  escalatedAt: null,
  resumedAt: null,
}

test.each<[string, Partial<WatchedClock>, Date, Alarm | null]>([
  ['on track', {}, at(2, '15:59'), null],
  ['at risk', {}, at(2, '16:00'), 'at_risk'],
  ['at risk after work', {}, at(2, '17:00'), null],
  ['at risk the next morning', {}, at(3, '08:00'), 'at_risk'],
  ['warned before', { warnedAt: at(2, '16:00') }, at(2, '16:30'), null],
  ['the due instant is in time', { warnedAt: at(2, '16:00') }, at(3, '09:00'), null],
  ['over', { warnedAt: at(2, '16:00') }, at(3, '09:01'), 'breached'],
  ['over and never warned: one alarm, not two', {}, at(3, '09:01'), 'breached'],
  ['escalated before', { escalatedAt: at(3, '09:01') }, at(3, '12:00'), null],
  ['over at night', {}, at(3, '23:00'), null],
  ['over on a holiday', {}, at(4, '10:00'), null],
  ['over on the day after it', {}, at(5, '08:00'), 'breached'],
  ['over on a Saturday', {}, at(7, '10:00'), null],
  ['met', { metAt: at(2, '12:00') }, at(3, '12:00'), null],
  ['met too late', { metAt: at(3, '10:00') }, at(3, '12:00'), null],
  ['paused', { pausedAt: at(2, '16:30') }, at(3, '12:00'), null],
  ['the moment a pause ends', { resumedAt: at(2, '16:20') }, at(2, '16:20'), null],
  ['a quarter of an hour later, less a minute', { resumedAt: at(2, '16:20') }, at(2, '16:34'), null],
  ['a quarter of an hour later', { resumedAt: at(2, '16:20') }, at(2, '16:35'), 'at_risk'],
])('SLA-3: alarm of a clock: %s', (_name, change, now, expected) => {
  expect(alarmDue({ ...fresh, ...change }, plant, now)).toBe(expected)
})

test('SLA-3: a clock that runs through the night is still announced in working hours', () => {
  const safety: WatchedClock = { ...fresh, ...startClock(plant, at(2, '20:00'), { hours: 4 }) }
  expect(alarmDue(safety, plant, at(3, '03:00'))).toBeNull()
  expect(alarmDue(safety, plant, at(3, '08:00'))).toBe('breached')
})
