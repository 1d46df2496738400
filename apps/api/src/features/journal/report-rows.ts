import type { ImportStatus, RowOutcome } from '@redress/domain/journal/journal-import.workflow'
import type pg from 'pg'
import type { ReadFault } from './row-reader.ts'

export type ReportedRow = { line: number; outcome: RowOutcome; faults: ReadFault[]; cells: string[] }

export type Counts = { read: number; imported: number; known: number; failed: number }

/** `from`: how many rows were read before; another process that did this batch meanwhile has gone on from there. */
type About = { id: string; status: ImportStatus; isDry: boolean; from: number }

/**
 * Progress of a batch that registers nothing, with its rows for the report, in one statement. It leaves no trail:
 * nothing of the journal changes by it.
 * @returns false when somebody stopped the import, or another process goes on with it
 */
export async function reportRows(
  { pool }: { pool: pg.Pool },
  about: About,
  counts: Counts,
  rows: readonly ReportedRow[],
): Promise<boolean> {
  const { rowCount } = await pool.query({
    name: 'report-rows',
    text: `WITH import AS (
        UPDATE "JournalImport" SET "rowsRead" = $3, "rowsImported" = $4, "rowsKnown" = $5, "rowsFailed" = $6
        WHERE "id" = $1 AND "status" = $2::"ImportStatus" AND "rowsRead" = $9 RETURNING "id"
      ), reported AS (
        INSERT INTO "JournalImportRow" ("importId", "line", "isDry", "outcome", "faults", "cells")
        SELECT import."id", r."line", $7::boolean, r."outcome"::"ImportRowOutcome", r."faults", r."cells"
        FROM import, jsonb_to_recordset($8::jsonb) AS r("line" int, "outcome" text, "faults" jsonb, "cells" text[])
        ON CONFLICT DO NOTHING
      )
      SELECT 1 FROM import`,
    values: [
      about.id,
      about.status,
      counts.read,
      counts.imported,
      counts.known,
      counts.failed,
      about.isDry,
      JSON.stringify(rows.map(forReport)),
      about.from,
    ],
  })
  return rowCount === 1
}

/** PostgreSQL stores no NUL and no half characters; the report shows them as the sign for what can't be shown. */
export function forReport({ line, outcome, faults, cells }: ReportedRow) {
  const shown = (text: string) => text.toWellFormed().replaceAll('\0', '\uFFFD')
  return {
    line,
    outcome,
    faults: faults.map((one) => ({ ...one, value: shown(one.value) })),
    cells: cells.map(shown),
  }
}
