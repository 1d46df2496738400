import type { CarForm } from '@redress/contracts/car-forms'
import { type CellValue, HucreError, readXlsx } from 'hucre'

/** So much of a sheet is shown to point at its cells; a form fits on some pages. */
const shown = { sheets: 50, rows: 200, columns: 40, merges: 2_000 }

function wordsOf(value: CellValue): string {
  if (value === null || value === undefined) return ''
  return value instanceof Date ? value.toISOString().slice(0, 10) : String(value)
}

/** The beginning of each sheet as text; null when the file is no workbook that can be read. */
export async function readSheets(content: Uint8Array): Promise<CarForm['sheets'] | null> {
  try {
    const { sheets } = await readXlsx(content)
    return sheets.slice(0, shown.sheets).map(({ name, rows, merges = [] }) => ({
      name,
      rows: rows.slice(0, shown.rows).map((cells) => cells.slice(0, shown.columns).map(wordsOf)),
      merged: merges.slice(0, shown.merges).map(({ startRow, startCol, endRow, endCol }) => ({
        row: startRow + 1,
        column: startCol + 1,
        rows: endRow - startRow + 1,
        columns: endCol - startCol + 1,
      })),
    }))
  } catch (error) {
    if (error instanceof HucreError) return null
    throw error
  }
}
