import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { type CopyValue, copyLine } from './copy-text.ts'
import type { DemoRows } from './rows.ts'
import { appendStagedTrail, STAGED_TRAIL, stageTrail } from './trail-chain.ts'

/** All rows, table by table, and the trail in chains. Needs a transaction around it. */
export async function copyDemoRows(db: pg.Client, { TrailEntry, ...tables }: DemoRows): Promise<void> {
  for (const [table, rows] of Object.entries(tables)) await copyRows(db, table, rows)
  await stageTrail(db)
  await copyRows(db, STAGED_TRAIL, TrailEntry)
  await appendStagedTrail(db)
}

const ROWS_PER_PIECE = 500

/** The first row says which columns there are; the others have the same, the database fills in the rest. */
export async function copyRows(db: pg.Client, table: string, rows: readonly object[]): Promise<void> {
  const columns = Object.keys(rows[0] ?? {})
  if (columns.length === 0) return
  const names = columns.map((column) => pg.escapeIdentifier(column)).join(', ')
  const into = db.query(copyFrom(`COPY ${pg.escapeIdentifier(table)} (${names}) FROM STDIN`))
  await pipeline(Readable.from(pieces(table, rows, columns)), into)
}

function* pieces(table: string, rows: readonly object[], columns: readonly string[]): Generator<Buffer> {
  for (let start = 0; start < rows.length; start += ROWS_PER_PIECE) {
    let text = ''
    for (const row of rows.slice(start, start + ROWS_PER_PIECE)) {
      const values = row as Readonly<Record<string, CopyValue>>
      if (Object.keys(values).length !== columns.length)
        throw new Error(`Rows of ${table} differ in their columns`)
      text += copyLine(columns.map((column) => values[column]))
    }
    yield Buffer.from(text)
  }
}
