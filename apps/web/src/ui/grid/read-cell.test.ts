import { expect, test } from 'vitest'
import type { GridColumn } from './grid-types.ts'
import { isReadable, keptOf, pastedOf, readPieces, shownOf } from './read-cell.ts'

const quantity: GridColumn<'good'> = { key: 'good', label: 'Good', kind: 'quantity' }
const day: GridColumn<'day'> = { key: 'day', label: 'Day', kind: 'day' }
const place: GridColumn<'place'> = {
  key: 'place',
  label: 'Place',
  kind: 'choice',
  choices: [{ value: 'in_transit', label: 'In transit' }],
}

test.each([
  ['1234', 'en', '1234'],
  ['1,234', 'en', '1234'],
  ['1 234', 'en', '1234'],
  ['1\u00a0234', 'pl', '1234'],
  ['1.234', 'pl', '1234'],
  ['1,234', 'zh', '1234'],
  ['400.00', 'en', '400'],
  ['250 pcs', 'en', '250'],
  ['1.234', 'en', null],
  ['12,000', 'pl', null],
  ['-3', 'en', null],
  ['2.5', 'en', null],
  ['many', 'en', null],
] as const)('B6: %j in %s is %j pieces', (text, language, pieces) => {
  expect(readPieces(text, language)).toBe(pieces)
})

test('AL-4: what can’t be read stays as typed and is marked', () => {
  expect(keptOf(quantity, ' 1 200 ', 'en')).toBe('1200')
  expect(keptOf(quantity, 'about 7', 'en')).toBe('about 7')
  expect(isReadable(quantity, 'about 7')).toBe(false)
  expect(isReadable(quantity, '')).toBe(true)
})

test('a choice is found by its name, a day in the reader’s order, nothing is guessed', () => {
  expect(pastedOf(place, ' in TRANSIT ', 'en')).toBe('in_transit')
  expect(pastedOf(place, 'Mars', 'en')).toBeNull()
  expect(pastedOf(day, '09.07.2025', 'pl')).toBe('2025-07-09')
  expect(pastedOf(day, '31.02.2025', 'pl')).toBeNull()
  expect(pastedOf(quantity, '', 'en')).toBe('')
  expect(shownOf(place, 'in_transit', 'en')).toBe('In transit')
  expect(shownOf(quantity, '12345', 'en')).toBe('12,345')
})
