import { customerLanguages } from '@redress/domain/languages/language'
import { expect, test } from 'vitest'
import { formatDate, formatDay, formatPromise, formatSize, formatTime } from './format.ts'

const afternoon = new Date('2026-11-03T13:05:00Z')

test.each([
  ['en', '3 Nov 2026, 14:05'],
  ['pl', '3 lis 2026, 14:05'],
  ['el', '3 Νοε 2026, 14:05'],
  ['kk', '2026 ж. 3 қар., 14:05'],
  ['fil', 'Nob 3, 2026, 14:05'],
  ['hy', '3 նոյ, 2026 թ., 14:05'],
  ['zh', '2026年11月3日 14:05'],
] as const)('UX 3.6: a time in %s has the month as a word and 24 hours', (language, expected) => {
  expect(formatTime(language, 'Europe/Berlin', afternoon)).toBe(expected)
})

test('AL-7: a time is shown in the zone asked for, also over midnight', () => {
  expect(formatTime('en', 'Asia/Shanghai', new Date('2026-11-03T16:30:00Z'))).toBe('4 Nov 2026, 00:30')
  expect(formatDay('en', 'America/New_York', new Date('2026-11-03T03:00:00Z'))).toBe('2 Nov 2026')
})

test('UX 3.6: a promise names weekday and zone', () => {
  expect(formatPromise('en', 'Europe/Warsaw', afternoon)).toBe('Tue, 3 November 2026 at 14:05 CET')
  expect(formatPromise('pl', 'Europe/Warsaw', afternoon)).toBe('wt., 3 listopada 2026 14:05 CET')
})

test('a calendar day is the same day in every language and on every machine', () => {
  for (const language of customerLanguages) expect(formatDate(language, '2026-11-03')).toMatch(/\b3\b|3日/)
  expect(formatDate('zh', '2026-12-31')).toBe('2026年12月31日')
})

test.each([
  [0, '0 byte'],
  [999, '999 byte'],
  [1000, '1 kB'],
  [12_345, '12 kB'],
  [1_440_000, '1.4 MB'],
  [2_500_000_000, '2.5 GB'],
  [5_000_000_000_000, '5,000 GB'],
])('a size of %i bytes reads %s', (bytes, expected) => {
  expect(formatSize('en', bytes)).toBe(expected)
})

test('a size is written with the comma of the language', () => {
  expect(formatSize('pl', 1_440_000).replace(/\s/g, ' ')).toBe('1,4 MB')
})
