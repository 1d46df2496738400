import { customerLanguages } from '@redress/domain/languages/language'
import { expect, test } from 'vitest'
import * as intl from '../format.ts'
import * as own from './reader-dates.ts'

// Node knows all seven languages, so it is the witness for what browsers lack.
const instants = Array.from(
  { length: 12 },
  (_, month) => new Date(Date.UTC(2026, month, 3 + month * 2, 14, 5)),
)
const zone = 'Europe/Warsaw'
const withoutZone = (text: string) => text.replace(/ \S+$/u, '')

test.each(customerLanguages)('IN-2: dates in %s read in the browser as they do in mails', (language) => {
  for (const instant of instants) {
    expect(own.formatDay(language, zone, instant)).toBe(intl.formatDay(language, zone, instant))
    expect(own.formatTime(language, zone, instant)).toBe(intl.formatTime(language, zone, instant))
    // The zone may be "CET" here and "GMT+1" there.
    expect(withoutZone(own.formatPromise(language, zone, instant))).toBe(
      withoutZone(intl.formatPromise(language, zone, instant)),
    )
  }
})

test('IN-2: a calendar day has no zone', () => {
  expect(own.formatDate('hy', '2026-11-03')).toBe('3 նոյ, 2026 թ.')
  expect(own.formatDate('en', '2026-11-03')).toBe('3 Nov 2026')
})

test.each([
  ['en', 'day month year'],
  ['fil', 'month day year'],
  ['hy', 'day month year'],
  ['kk', 'year day month'],
  ['zh', 'year month day'],
] as const)('IN-2: the boxes of a date in %s stand in the order %s', (language, order) => {
  expect(own.dateOrderOf(language).join(' ')).toBe(order)
})

test.each(customerLanguages)('IN-2: %s has twelve different months', (language) => {
  expect(new Set(own.monthsOf(language)).size).toBe(12)
})
