import { expect, test } from 'vitest'
import { readCellRef, writeCellRef } from './cell-ref.ts'

test.each([
  ['A1', 1, 1],
  ['Z9', 26, 9],
  ['AA10', 27, 10],
  ['XFD1048576', 16_384, 1_048_576],
])('CAR-7: the cell %s is column %i, row %i, both ways', (text, column, row) => {
  expect(readCellRef(text)).toEqual({ column, row })
  expect(writeCellRef({ column, row })).toBe(text)
})

test.each(['', 'A0', '1A', 'a1', 'XFE1', 'A1048577', 'A1:B2', '$A$1'])('CAR-7: %j is no cell', (text) => {
  expect(readCellRef(text)).toBeNull()
})
