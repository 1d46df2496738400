import { expect, test } from 'vitest'
import { faultInOccurredOn } from './occurred-on.ts'

const now = new Date('2027-01-11T11:00:00Z')

test.each([
  ['2027-01-11', null],
  ['2027-01-12', 'in-the-future', new Date('2027-01-11T09:00:00Z')],
  // 10:00 UTC is midnight of the 12th on Kiritimati.
  ['2027-01-12', null, new Date('2027-01-11T10:00:00Z')],
  ['2027-01-13', 'in-the-future'],
  ['1997-02-01', null],
  ['1996-01-01', 'too-long-ago'],
] as const)('IN-2: occurred on %s is %s', (day, fault, at: Date = now) => {
  expect(faultInOccurredOn(day, at)).toBe(fault)
})
