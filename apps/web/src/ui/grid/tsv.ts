import { csvRows, type TextRow } from '@redress/domain/journal/csv-rows'

/**
 * A block of cells as spreadsheets put it on the clipboard: tabs between cells, quotes around a cell that holds a line
 * end. Empty rows stay, so that what is pasted keeps its places.
 */
export function parseTsv(text: string): string[][] {
  const reader = csvRows('\t')
  const rows = [...reader.push(text), ...reader.end()]
  return rows.flatMap((row, index) => [...gapBefore(rows, index), row.cells])
}

function gapBefore(rows: readonly TextRow[], index: number): string[][] {
  const row = rows[index]
  const before = rows[index - 1]
  if (!row) return []
  const expected = before ? before.line + 1 + lineEndsIn(before.cells) : 1
  return Array.from({ length: row.line - expected }, () => [])
}

function lineEndsIn(cells: readonly string[]): number {
  return cells.join('').split('\n').length - 1
}

/** The same the other way: a spreadsheet takes it as cells. */
export function toTsv(rows: readonly (readonly string[])[]): string {
  return rows.map((cells) => cells.map(quoted).join('\t')).join('\n')
}

function quoted(cell: string): string {
  return /[\t\r\n"]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}
