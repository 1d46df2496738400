import { describe, expect, test } from 'vitest'
import { plainName, proposeColumns } from './propose-mapping.ts'
import { proposeCode } from './code-words.ts'
import { detectColumn, detectDecimal, detectHeader, detectSeparator } from './detect-table.ts'
import type { DateOrder } from './journal-shape.ts'
import { dayOf, readInstant } from './read-date.ts'
import { readQuantity } from './read-number.ts'
import { safeCell } from './safe-cell.ts'

describe('IN-10: dates', () => {
  test.each<[string, DateOrder, string | null]>([
    ['2024-02-29', 'dmy', '2024-02-29'],
    ['2023-02-29', 'ymd', null],
    ['31.02.2024', 'dmy', null],
    ['3.4.2021', 'dmy', '2021-04-03'],
    ['03/04/2021', 'mdy', '2021-03-04'],
    ['03/14/2021', 'dmy', null],
    ['21-04-03', 'ymd', '2021-04-03'],
    ['3.4.98', 'dmy', '1998-04-03'],
    ['2021年4月3日', 'ymd', '2021-04-03'],
    ['20210403', 'dmy', '2021-04-03'],
    ['3 Apr 2021', 'ymd', '2021-04-03'],
    ['April 3, 2021', 'ymd', '2021-04-03'],
    ['3 października 2021', 'ymd', '2021-10-03'],
    ['3. März 2021', 'ymd', '2021-03-03'],
    ['0000-00-00', 'ymd', null],
    ['soon', 'ymd', null],
    ['1/2', 'dmy', null],
  ])('%s as %s is %s', (text, order, day) => {
    expect(dayOf(text, order)).toBe(day)
  })

  test.each([
    ['2024-07-01', '2024-07-01T10:00:00.000Z'],
    ['2024-01-01 08:30', '2024-01-01T07:30:00.000Z'],
    ['2024-01-01T08:30:15.250+05:30', '2024-01-01T03:00:15.000Z'],
    ['2024-01-01T08:30:00Z', '2024-01-01T08:30:00.000Z'],
    ['2024-01-01 12:05 AM', '2023-12-31T23:05:00.000Z'],
    ['2024-01-01 12:05 pm', '2024-01-01T11:05:00.000Z'],
    ['2024-01-01 25:00', undefined],
  ])('%s in Warsaw is %s; a day alone is its noon', (text, instant) => {
    expect(readInstant(text, 'ymd', 'Europe/Warsaw')?.toISOString()).toBe(instant)
  })

  test('the order is told by the values, or nobody can tell', () => {
    expect(detectColumn(['03/04/2021', '03/14/2021'])).toEqual({
      kind: 'date',
      dateOrder: 'mdy',
      ambiguous: false,
    })
    expect(detectColumn(['03/04/2021', '25/04/2021'])).toMatchObject({ dateOrder: 'dmy' })
    expect(detectColumn(['03/04/2021', '05/06/2021'])).toEqual({
      kind: 'date',
      dateOrder: null,
      ambiguous: true,
    })
    expect(detectColumn(['04/04/2021', '05/05/2021'])).toMatchObject({ ambiguous: false })
    expect(detectColumn(['03.04.2021'])).toMatchObject({ dateOrder: 'dmy' })
    expect(detectColumn(['2021-04-03', ''])).toMatchObject({ dateOrder: 'ymd' })
    expect(detectColumn(['a', '2021-04-03'])).toMatchObject({ kind: 'text' })
    expect(detectColumn(['1', '2,5', ' '])).toMatchObject({ kind: 'number' })
    expect(detectColumn(['', ' '])).toMatchObject({ kind: 'empty' })
  })
})

test.each([
  ['1 200', '.', { quantity: 1200 }],
  ['1.200', ',', { quantity: 1200 }],
  ['1,200', '.', { quantity: 1200 }],
  ['12 szt.', ',', { quantity: 12 }],
  ['１２', '.', { quantity: 12 }],
  ['5.0', '.', { quantity: 5 }],
  ['1,5', ',', { fault: 'not-whole' }],
  ['-5', '.', { fault: 'too-small' }],
  ['99999999999', '.', { fault: 'too-big' }],
  ['few', '.', { fault: 'wrong-type' }],
  ['1e3', '.', { fault: 'wrong-type' }],
] as const)('IN-10: the quantity %s (%s) is %o', (text, decimal, read) => {
  expect(readQuantity(text, decimal)).toEqual(read)
})

test('IN-10: separator, names and decimal sign are told by the rows', () => {
  expect(detectSeparator('a;b;c\n1,5;2,5;3\n4,5;5;6\n')).toBe(';')
  expect(detectSeparator('a\tb\n1\t2\n')).toBe('\t')
  expect(detectSeparator('a|b\n1|2\n')).toBe('|')
  expect(detectSeparator('alone\nrow\n')).toBe(',')
  const rows = (...all: string[][]) => all.map((cells, index) => ({ line: index + 1, cells }))
  expect(
    detectHeader(rows(['Journal of 2024'], ['No', 'Date'], ['1', '2024-01-01'], ['2', '2024-01-02'])),
  ).toBe(2)
  expect(detectHeader(rows(['1', '2024-01-01'], ['2', '2024-01-02']))).toBe(0)
  expect(detectDecimal([['1,5', '1.234,50']])).toBe(',')
  expect(detectDecimal([['1.5', '1,234']])).toBe('.')
})

test('IN-10: names of columns in several languages mean a field; a date without dates is not believed', () => {
  const columns = [
    { name: 'Nr_reklamacji', kind: 'text' },
    { name: 'Eingangsdatum', kind: 'date' },
    { name: '客户', kind: 'text' },
    { name: 'Opis problemu (skrót)', kind: 'text' },
    { name: 'Ilość [szt.]', kind: 'number' },
    { name: 'Date closed', kind: 'text' },
    { name: 'Colour', kind: 'text' },
  ] as const
  expect(proposeColumns(columns.map((one) => ({ ...one, dateOrder: null, ambiguous: false })))).toEqual([
    { column: 0, field: 'oldNumber' },
    { column: 1, field: 'receivedAt' },
    { column: 2, field: 'customer' },
    { column: 3, field: 'wording' },
    { column: 4, field: 'quantityAffected' },
  ])
  expect(plainName('  E-MAIL  ')).toBe('e mail')
})

test('IN-10: words of journals mean our codes', () => {
  expect(proposeCode('severity', 'Krytyczna')).toBe('critical')
  expect(proposeCode('step', 'GESCHLOSSEN')).toBe('closed')
  expect(proposeCode('channel', '电话')).toBe('phone')
  expect(proposeCode('faultSide', 'None found')).toBe('none_found')
  expect(proposeCode('step', 'merged')).toBeNull()
  expect(proposeCode('severity', 'quite bad')).toBeNull()
  expect(proposeCode('wording', 'phone')).toBeNull()
})

test.each([
  ['=1+1', "'=1+1"],
  ['@cmd', "'@cmd"],
  ['-12,5', '"-12,5"'],
  ['-x', "'-x"],
  ['＝1', "'＝1"],
  ['a "b"', '"a ""b"""'],
  [' a', '" a"'],
  ['plain', 'plain'],
])('IN-10: %s stands in a report as %s', (text, cell) => {
  expect(safeCell(text)).toBe(cell)
})
