import { expect, test } from 'vitest'
import { csvRows } from './csv-rows.ts'
import { journalLimits, type Separator } from './journal-shape.ts'

function read(text: string, separator: Separator = ',', piece = text.length) {
  const rows = csvRows(separator)
  const found = []
  for (let at = 0; at < text.length; at += piece) found.push(...rows.push(text.slice(at, at + piece)))
  return [...found, ...rows.end()]
}

const awkward = 'a,b\r\n"x, ""y""",\r\n\r\n"two\r\nlines",c d"e"\rlast,'

test.each([1, 2, 3, 5, 100])('IN-10: quotes, line ends and empty lines, in pieces of %i', (piece) => {
  expect(read(awkward, ',', piece)).toEqual([
    { line: 1, cells: ['a', 'b'] },
    { line: 2, cells: ['x, "y"', ''] },
    { line: 4, cells: ['two\r\nlines', 'c d"e"'] },
    { line: 6, cells: ['last', ''] },
  ])
})

test('IN-10: every separator, and text behind a closing quote', () => {
  expect(read('a\tb', '\t')[0]?.cells).toEqual(['a', 'b'])
  expect(read('a|"b"c|d', '|')[0]?.cells).toEqual(['a', 'bc', 'd'])
})

test('IN-10: what is too long or too wide is cut one behind the limit, so that it is noticed and bounded', () => {
  const [row] = read('x'.repeat(1_000_000))
  expect(row?.cells[0]).toHaveLength(journalLimits.cell + 1)
  expect(read(','.repeat(10_000))).toEqual([])
  expect(read(`${'a,'.repeat(10_000)}`)[0]?.cells).toHaveLength(journalLimits.columns + 1)
  // A quote that is never closed swallows the rest, but not the memory.
  expect(read(`"${'x\n'.repeat(500_000)}`)[0]?.cells[0]).toHaveLength(journalLimits.cell + 1)
})
