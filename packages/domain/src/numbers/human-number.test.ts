import { expect, test } from 'vitest'
import { type HumanNumber, humanNumber, type NumberedKind, parseHumanNumber, yearIn } from './human-number.ts'

test.each<[NumberedKind, number, number, string]>([
  ['complaint', 2026, 123, 'C-2026-00123'],
  ['car', 2026, 45, 'CAR-2026-0045'],
  ['return', 2026, 31, 'R-2026-0031'],
  ['dispute', 2026, 7, 'DSP-2026-0007'],
  ['complaint', 2026, 123_456, 'C-2026-123456'],
  ['dispute', 2026, 12_345, 'DSP-2026-12345'],
])('IN-5: %s %i %i is spoken %s, and read back', (kind, year, n, text) => {
  expect(humanNumber(kind, year, n)).toBe(text)
  expect(parseHumanNumber(text)).toEqual({ kind, year, n })
})

test.each<[string, HumanNumber | null]>([
  ['c-2025-56', { kind: 'complaint', year: 2025, n: 56 }],
  ['  C 2025 56 ', { kind: 'complaint', year: 2025, n: 56 }],
  ['#C-2025-00056', { kind: 'complaint', year: 2025, n: 56 }],
  ['c2025-00056', { kind: 'complaint', year: 2025, n: 56 }],
  ['C202500056', { kind: 'complaint', year: 2025, n: 56 }],
  ['C2025123456', { kind: 'complaint', year: 2025, n: 123_456 }],
  ['car – 2026 – 45', { kind: 'car', year: 2026, n: 45 }],
  ['CAR20260045', { kind: 'car', year: 2026, n: 45 }],
  ['Ｃ－２０２５－０００５６', { kind: 'complaint', year: 2025, n: 56 }],
  ['r/2026/31', { kind: 'return', year: 2026, n: 31 }],
  ['C202556', null],
  ['C-2025-0', null],
  ['C-2025-', null],
  ['C-25-56', null],
  ['X-2025-56', null],
  ['CARS-2025-56', null],
  ['C-2025-56-1', null],
  ['C-0025-56', null],
  ['C-2025-99999999999999999999', null],
  ['2025-56', null],
  ['', null],
])('IN-5: typed %j', (typed, expected) => {
  expect(parseHumanNumber(typed)).toEqual(expected)
})

test.each<[number, number]>([
  [2026, 0],
  [2026, -1],
  [2026, 1.5],
  [26, 1],
  [Number.NaN, 1],
])('IN-5: no number for year %d, count %d', (year, n) => {
  expect(() => humanNumber('complaint', year, n)).toThrow(RangeError)
})

test.each<[string, string, number]>([
  ['Asia/Almaty', '2025-12-31T18:59:59.999Z', 2025],
  ['Asia/Almaty', '2025-12-31T19:00:00Z', 2026],
  ['America/New_York', '2026-01-01T04:59:59Z', 2025],
  ['America/New_York', '2026-01-01T05:00:00Z', 2026],
  ['Europe/Warsaw', '2025-12-31T23:00:00Z', 2026],
])('IN-5: the year in %s at %s is %i', (timeZone, instant, year) => {
  expect(yearIn(timeZone, new Date(instant))).toBe(year)
})
