import { expect, test } from 'vitest'
import { faultsInCalendar, type Interval, type WorkingCalendar } from './calendar.ts'

const day: Interval[] = [['08:00', '17:00']]
const sound: WorkingCalendar = {
  timeZone: 'Europe/Warsaw',
  week: { mon: day, tue: day, wed: day, thu: day, fri: day, sat: [], sun: [] },
  holidays: ['2026-05-01'],
  specialDays: { '2026-12-24': [['08:00', '12:00']], '2026-12-31': [] },
}

function monday(...intervals: Interval[]): WorkingCalendar {
  return { ...sound, week: { ...sound.week, mon: intervals } }
}

test.each<[string, WorkingCalendar, string[]]>([
  ['a sound calendar', sound, []],
  ['touching intervals', monday(['08:00', '12:00'], ['12:00', '24:00']), []],
  ['intervals out of order', monday(['13:00', '17:00'], ['08:00', '12:00']), []],
  ['overlap', monday(['08:00', '12:00'], ['11:59', '17:00']), ['/week/mon/1 overlap']],
  ['overlap inside a long one', monday(['08:00', '17:00'], ['9:00', '10:00']), ['/week/mon/1 bad-time']],
  [
    'contained',
    monday(['08:00', '17:00'], ['09:00', '10:00'], ['11:00', '12:00']),
    ['/week/mon/1 overlap', '/week/mon/2 overlap'],
  ],
  ['end before start', monday(['17:00', '08:00']), ['/week/mon/0 end-before-start']],
  ['no length', monday(['08:00', '08:00']), ['/week/mon/0 end-before-start']],
  ['past midnight', monday(['08:00', '24:01']), ['/week/mon/0 bad-time']],
  ['sixty minutes', monday(['08:60', '10:00']), ['/week/mon/0 bad-time']],
  ['unknown zone', { ...sound, timeZone: 'Europe/Danzig' }, ['/timeZone bad-zone']],
  ['offset for a zone', { ...sound, timeZone: '+02:00' }, ['/timeZone bad-zone']],
  ['no zone', { ...sound, timeZone: '' }, ['/timeZone bad-zone']],
  ['no such date', { ...sound, holidays: ['2026-02-28', '2026-02-29'] }, ['/holidays/1 bad-date']],
  ['a date written otherwise', { ...sound, holidays: ['2026-2-8'] }, ['/holidays/0 bad-date']],
  [
    'special day',
    { ...sound, specialDays: { '24/12/2026': [['9', '12:00']] } },
    ['/specialDays/24~112~12026 bad-date', '/specialDays/24~112~12026/0 bad-time'],
  ],
  [
    'never open',
    { ...sound, week: { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] } },
    ['/week no-opening'],
  ],
])('SLA-3: faults in a calendar: %s', (_name, calendar, expected) => {
  expect(faultsInCalendar(calendar).map(({ pointer, code }) => `${pointer} ${code}`)).toEqual(expected)
})
