import { expect, test } from 'vitest'
import { readDates, readDay, readSpecialDays, writeDay, writeSpecialDays } from './written-hours.ts'

test.each<[string, [string, string][]]>([
  ['', []],
  ['08:00–12:00', [['08:00', '12:00']]],
  [
    '8-12:30; 13.00 - 16',
    [
      ['08:00', '12:30'],
      ['13:00', '16:00'],
    ],
  ],
  ['morning', [['morning', '']]],
  ['8:75–12', [['08:75', '12:00']]],
])('SLA-3: working hours as people write them: "%s"', (written, expected) => {
  expect(readDay(written)).toEqual(expected)
})

test('SLA-3: what is shown is read back the same', () => {
  const special = { '2026-12-24': [['08:00', '12:00']], '2026-12-31': [] } as Record<
    string,
    [string, string][]
  >
  expect(readSpecialDays(writeSpecialDays(special))).toEqual(special)
  expect(
    readDay(
      writeDay([
        ['08:00', '12:00'],
        ['12:30', '24:00'],
      ]),
    ),
  ).toEqual([
    ['08:00', '12:00'],
    ['12:30', '24:00'],
  ])
  expect(readDates('2026-05-01\n2026-05-03, 2026-11-11')).toEqual(['2026-05-01', '2026-05-03', '2026-11-11'])
})
