import { expect, test } from 'vitest'
import { parseTsv, toTsv } from './tsv.ts'

test.each([
  ['400\t331\t69', [['400', '331', '69']]],
  [
    '400\t331\r\n300\t252\r\n',
    [
      ['400', '331'],
      ['300', '252'],
    ],
  ],
  [
    '"two\nlines"\t"said ""no"""\nb\tc',
    [
      ['two\nlines', 'said "no"'],
      ['b', 'c'],
    ],
  ],
  ['a\t\n\t\nc\td', [['a', ''], [], ['c', 'd']]],
  ['"a\nb"\n\nc', [['a\nb'], [], ['c']]],
])('B6: a block from a spreadsheet keeps its cells and places: %j', (text, cells) => {
  expect(parseTsv(text)).toEqual(cells)
})

test('B6: what is copied can be pasted again', () => {
  const cells = [
    ['Finished goods', '1234', ''],
    ['two\nlines', 'a\ttab', '"quoted"'],
  ]
  expect(parseTsv(toTsv(cells))).toEqual(cells)
})
