import { type CellValue, HucreError, read, streamXlsxRows } from 'hucre'

/** The one place that knows the library which reads workbooks. */

export type SheetRow = { line: number; cells: string[] }

/** Bytes of all parts when unpacked: a journal of a million rows fits in, a bomb does not. */
export const mostUnpacked = 400 * 1024 * 1024

/** Whether the library could not read a file because of what is in it. */
export function isWorkbookFault(error: unknown): boolean {
  return error instanceof HucreError
}

/** Names of the sheets that are not hidden, in their order. */
export async function sheetNames(bytes: Uint8Array): Promise<string[]> {
  const names: string[] = []
  await read(bytes, {
    sheets: ({ name, hidden, veryHidden }) => {
      if (!hidden && !veryHidden) names.push(name)
      return false
    },
  })
  return names
}

/** Rows that hold anything; dates as they stand on the wall clock, formulas as their last value. */
export async function* sheetRows(bytes: Uint8Array, sheet: string): AsyncGenerator<SheetRow> {
  for await (const { index, values } of streamXlsxRows(bytes, { sheet })) {
    const cells = values.map(written)
    while (cells.at(-1) === '') cells.pop()
    if (cells.length > 0) yield { line: index + 1, cells }
  }
}

function written(value: CellValue): string {
  if (value === null || value === undefined) return ''
  if (value instanceof Date) {
    if (Number.isNaN(value.getTime())) return ''
    const [day = '', time = ''] = value.toISOString().split('T')
    return time.startsWith('00:00:00') ? day : `${day} ${time.slice(0, 8)}`
  }
  return String(value)
}
