import { expect, test } from 'vitest'
import type { ClockTarget } from './due.ts'
import { faultInTarget, targetOf, type WrittenTarget, writtenTarget } from './target.ts'

test.each<[ClockTarget]>([
  [{ workingDays: 2 }],
  [{ workingHours: 2.5 }],
  [{ calendarDays: 10 }],
  [{ hours: 24 }],
])('SLA-3: a target written down and read again: %j', (target) => {
  expect(targetOf(writtenTarget(target))).toEqual(target)
})

test.each<[WrittenTarget, string | null]>([
  [{ unit: 'workingDays', amount: 0 }, null],
  [{ unit: 'workingDays', amount: 1.5 }, 'not-whole'],
  [{ unit: 'calendarDays', amount: 0.5 }, 'not-whole'],
  [{ unit: 'workingHours', amount: 2.5 }, null],
  [{ unit: 'hours', amount: 0 }, 'too-small'],
])('SLA-3: what a target may be: %j', (target, expected) => {
  expect(faultInTarget(target)).toBe(expected)
})
