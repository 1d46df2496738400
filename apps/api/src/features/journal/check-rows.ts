import { journalLimits } from '@redress/domain/journal/journal-shape'
import type { JournalImport } from '@redress/prisma/generated/client'
import type { Services } from '../../platform/services.ts'
import type { Writer } from '../../platform/write.ts'
import { noRows } from './commands/find-import.ts'
import { finishJob } from './commands/finish-job.ts'
import { countRows, inBatches, journalRows } from './journal-file.ts'
import { type ReportedRow, reportRows } from './report-rows.ts'
import { type ReadRow, rowReader } from './row-reader.ts'
import { storedShape } from './stored-import.ts'

const batchSize = 2_000

/** Keys of these rows that stand in the journal, with the number they stand under. */
export async function knownKeys(
  { pool }: Pick<Services, 'pool'>,
  keys: readonly string[],
): Promise<Map<string, string>> {
  const { rows } = await pool.query<{ importKey: string; number: string }>({
    name: 'known-import-keys',
    text: `SELECT "importKey", "number" FROM "Complaint" WHERE "importKey" = ANY($1) AND "undoneAt" IS NULL`,
    values: [keys],
  })
  return new Map(rows.map(({ importKey, number }) => [importKey, number]))
}

export const knownFault = (number: string) => ({
  column: null,
  columnName: '',
  field: 'oldNumber' as const,
  fault: 'already-used',
  value: number,
})

function judge(rows: readonly ReadRow[], known: Map<string, string>, seen: Set<string>): ReportedRow[] {
  return rows.flatMap((row): ReportedRow[] => {
    if (row.faults.length > 0) return [{ ...row, outcome: 'failed' }]
    const number = known.get(row.key)
    const isKnown = number !== undefined || seen.has(row.key)
    seen.add(row.key)
    return isKnown ? [{ ...row, outcome: 'known', faults: [knownFault(number ?? '')] }] : []
  })
}

/**
 * The dry run (IN-10): reads the whole file, says of each row what would become of it, registers nothing. Begins
 * anew when its process was killed.
 */
export async function checkRows(services: Services, found: JournalImport, by: Writer) {
  const { id } = found
  await services.pool.query('DELETE FROM "JournalImportRow" WHERE "importId" = $1 AND "isDry"', [id])
  const file = await services.prisma.attachment.findUniqueOrThrow({ where: { id: found.fileId } })
  const { shape } = storedShape(found)
  const rowsTotal = await countRows(services.files, file.hash, shape)
  if (rowsTotal > journalLimits.rows) {
    return finishJob(services, by, id, { from: 'checking', to: 'uploaded', stopReason: 'too-many-rows' })
  }
  await services.prisma.journalImport.updateMany({
    where: { id, status: 'checking' },
    data: { ...noRows, rowsTotal },
  })
  const read = await rowReader(services, found)
  const seen = new Set<string>()
  const counts = { read: 0, imported: 0, known: 0, failed: 0 }
  for await (const batch of inBatches(journalRows(services.files, file.hash, shape), batchSize)) {
    const rows = batch.map(read)
    const known = await knownKeys(
      services,
      rows.map(({ key }) => key),
    )
    const reported = judge(rows, known, seen)
    const from = counts.read
    counts.read += rows.length
    counts.known += reported.filter(({ outcome }) => outcome === 'known').length
    counts.failed += reported.filter(({ outcome }) => outcome === 'failed').length
    counts.imported = counts.read - counts.known - counts.failed
    const goesOn = await reportRows(services, { id, status: 'checking', isDry: true, from }, counts, reported)
    if (!goesOn) return
  }
  await finishJob(services, by, id, { from: 'checking', to: 'checked', counts })
}
