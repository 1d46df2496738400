/** A cell of a sheet by column and row, both from 1. */
export type CellRef = { column: number; row: number }

const form = /^([A-Z]{1,3})([1-9]\d{0,6})$/
const lastColumn = 16_384
const lastRow = 1_048_576

/** 'C12' → column 3, row 12; null for what no sheet has. */
export function readCellRef(text: string): CellRef | null {
  const [, letters = '', digits = ''] = form.exec(text) ?? []
  if (letters === '') return null
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
  const row = Number(digits)
  return column <= lastColumn && row <= lastRow ? { column, row } : null
}

/** Column 3 → 'C'. */
export function columnName(column: number): string {
  const rest = Math.floor((column - 1) / 26)
  return (rest > 0 ? columnName(rest) : '') + String.fromCharCode(65 + ((column - 1) % 26))
}

export function writeCellRef({ column, row }: CellRef): string {
  return `${columnName(column)}${row}`
}
