import { expect, test } from 'vitest'
import { dayOf } from './occurred-day.ts'

const today = new Date(2026, 10, 22)
const typed = (occurredDay: string, occurredMonth: string, occurredYear: string) => ({
  occurredDay,
  occurredMonth,
  occurredYear,
})

test.each([
  [typed('3', '11', '2026'), '2026-11-03'],
  [typed(' 03. ', '11', '26'), '2026-11-03'],
  [typed('22', '11', ''), '2026-11-22'],
  [typed('23', '11', ''), '2025-11-23'],
  [typed('31', '12', ''), '2025-12-31'],
  [typed('29', '2', '2024'), '2024-02-29'],
  [typed('29', '2', '2026'), null],
  [typed('31', '', ''), null],
  [typed('', '', '2026'), null],
  [typed('x', '11', '2026'), null],
  [typed('', '', ''), undefined],
])('IN-2: the day in the boxes %o is %s', (boxes, day) => {
  expect(dayOf(boxes, today)).toBe(day)
})
