import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { createInflateRaw } from 'node:zlib'
import { type CellValue, HucreError, read, streamXlsxRows } from 'hucre'
import { readZipDirectory } from '../files/zip-directory.ts'

/** The one place that knows the library which reads workbooks. */

export type SheetRow = { line: number; cells: string[] }

const mostEntries = 5_000
/** Bytes of all parts when unpacked: a journal of a million rows fits in, a bomb does not. */
const mostUnpacked = 400 * 1024 * 1024
const localHeader = 30

/** Unpacks every part and counts, because what a zip file says of its own size may be a lie. */
export async function isWorkbookBounded(path: string, size: number, most = mostUnpacked): Promise<boolean> {
  const file = await open(path)
  try {
    const entries = await readZipDirectory(file, size, mostEntries)
    if (!entries) return false
    let unpacked = 0
    for (const entry of entries) {
      const header = Buffer.alloc(localHeader)
      await file.read(header, 0, localHeader, entry.at)
      const start = entry.at + localHeader + header.readUInt16LE(26) + header.readUInt16LE(28)
      if (entry.method === 0) unpacked += entry.packed
      else if (entry.packed > 0) {
        const packed = createReadStream(path, { start, end: start + entry.packed - 1 })
        for await (const chunk of packed.pipe(createInflateRaw())) {
          unpacked += (chunk as Buffer).length
          if (unpacked > most) return false
        }
      }
      if (unpacked > most) return false
    }
    return true
  } catch {
    return false
  } finally {
    await file.close()
  }
}

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
