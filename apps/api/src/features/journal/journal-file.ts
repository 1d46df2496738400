import { csvRows } from '@redress/domain/journal/csv-rows'
import { type JournalShape, journalLimits } from '@redress/domain/journal/journal-shape'
import type { FileStore } from '../../platform/file-store.ts'
import { sheetRows } from './workbook.ts'

export type FileRow = { line: number; cells: string[] }

export async function contentOf(files: FileStore, hash: string, most = Infinity): Promise<Buffer> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of await files.open(hash)) {
    chunks.push(chunk as Buffer)
    size += (chunk as Buffer).length
    if (size >= most) break
  }
  return Buffer.concat(chunks).subarray(0, most)
}

/** All rows of a journal that hold anything, the column names among them, as text. */
async function* allRows(files: FileStore, hash: string, shape: JournalShape): AsyncGenerator<FileRow> {
  if (shape.format === 'xlsx') {
    yield* sheetRows(await contentOf(files, hash), shape.sheet ?? '')
    return
  }
  const decoder = new TextDecoder(shape.encoding ?? 'utf-8')
  const rows = csvRows(shape.separator ?? ',')
  for await (const chunk of await files.open(hash)) {
    yield* rows.push(decoder.decode(chunk as Buffer, { stream: true }))
  }
  yield* rows.push(decoder.decode())
  yield* rows.end()
}

/** The rows of data behind the column names; cells beyond the last column are left out. */
export async function* journalRows(
  files: FileStore,
  hash: string,
  shape: JournalShape,
): AsyncGenerator<FileRow> {
  for await (const { line, cells } of allRows(files, hash, shape)) {
    if (line > shape.headerRow) yield { line, cells: cells.slice(0, journalLimits.columns) }
  }
}

export async function countRows(files: FileStore, hash: string, shape: JournalShape): Promise<number> {
  let count = 0
  for await (const _ of journalRows(files, hash, shape)) count += 1
  return count
}

/** Collects rows into batches of so many. */
export async function* inBatches(rows: AsyncIterable<FileRow>, size: number): AsyncGenerator<FileRow[]> {
  let batch: FileRow[] = []
  for await (const row of rows) {
    batch.push(row)
    if (batch.length < size) continue
    yield batch
    batch = []
  }
  if (batch.length > 0) yield batch
}
