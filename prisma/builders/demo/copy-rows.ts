import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { type CopyValue, copyLine } from './copy-text.ts'

/** Rows of plain objects; the first one says which columns there are, the database fills in the others. */
export async function copyRows(db: pg.Client, table: string, rows: readonly object[]): Promise<void> {
  const columns = Object.keys(rows[0] ?? {})
  if (columns.length === 0) return
  const lines = rows.map((row) => {
    const values = new Map<string, CopyValue>(Object.entries(row))
    if (values.size !== columns.length) throw new Error(`Rows of ${table} differ in their columns`)
    return copyLine(columns.map((column) => values.get(column)))
  })
  await copyLines(db, table, columns, lines)
}

/** Lines made by `copyLine`, in the order of the columns. */
export async function copyLines(
  db: pg.Client,
  table: string,
  columns: readonly string[],
  lines: readonly string[],
): Promise<void> {
  const names = columns.map((column) => pg.escapeIdentifier(column)).join(', ')
  const into = db.query(copyFrom(`COPY ${pg.escapeIdentifier(table)} (${names}) FROM STDIN`))
  await pipeline(Readable.from(inPieces(lines)), into)
}

const LINES_PER_PIECE = 500

function* inPieces(lines: readonly string[]): Generator<Buffer> {
  for (let start = 0; start < lines.length; start += LINES_PER_PIECE) {
    yield Buffer.from(lines.slice(start, start + LINES_PER_PIECE).join(''))
  }
}
