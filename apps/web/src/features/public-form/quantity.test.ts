import { expect, test } from 'vitest'
import { quantityOf } from './quantity.ts'

test.each([
  ['250', 250],
  [' 1 200 ', 1200],
  ['1\u202f200', 1200],
  ['1.200', 1200],
  ['1,200,000', 1_200_000],
  ["1'200", 1200],
  ['~50', 50],
  ['250 pcs', 250],
  ['250 шт.', 250],
  ['５０', 50],
  ['0', 0],
  ['', undefined],
  ['  ', undefined],
  ['1,5', null],
  ['12.50', null],
  ['-3', null],
  ['many', null],
  ['10-20', null],
])('IN-2: pieces written as “%s” are understood as %s', (typed, pieces) => {
  expect(quantityOf(typed)).toBe(pieces)
})
