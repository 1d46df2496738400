import type { JournalImport } from '@redress/prisma/generated/client'
import type { Services } from '../../platform/services.ts'
import { type Writer, write } from '../../platform/write.ts'
import { knownFault } from './check-rows.ts'
import { finishJob } from './commands/finish-job.ts'
import { type ImportBatch, importBatch } from './commands/import-batch.ts'
import { inBatches, journalRows } from './journal-file.ts'
import { type Counts, type ReportedRow, reportRows } from './report-rows.ts'
import { type ReadRow, rowReader } from './row-reader.ts'
import { storedShape } from './stored-import.ts'

const batchSize = 1_000

type Standing = { importKey: string; number: string; id: string; threadId: string; undoneAt: Date | null }

async function standingByKey({ pool }: Services, rows: readonly ReadRow[]): Promise<Map<string, Standing>> {
  const { rows: found } = await pool.query<Standing>({
    name: 'standing-by-import-key',
    text: `SELECT "importKey", "number", "id", "threadId", "undoneAt" FROM "Complaint" WHERE "importKey" = ANY($1)`,
    values: [rows.map(({ key }) => key)],
  })
  return new Map(found.map((one) => [one.importKey, one]))
}

type Sorted = Pick<ImportBatch, 'fresh' | 'revived' | 'reported'>

/** Refused, known, taken back before, or new; of two rows with one key in a batch the first counts. */
function sortRows(rows: readonly ReadRow[], standing: Map<string, Standing>): Sorted {
  const sorted: Sorted = { fresh: [], revived: [], reported: [] }
  const seen = new Set<string>()
  for (const row of rows) {
    const known = standing.get(row.key)
    if (row.faults.length > 0) sorted.reported.push({ ...row, outcome: 'failed' })
    else if (seen.has(row.key) || (known && known.undoneAt === null)) {
      const reported: ReportedRow = { ...row, outcome: 'known', faults: [knownFault(known?.number ?? '')] }
      sorted.reported.push(reported)
    } else {
      seen.add(row.key)
      if (known) {
        const { id, number, threadId } = known
        sorted.revived.push({ ...row, complaintId: id, number, threadId })
      } else sorted.fresh.push(row)
    }
  }
  return sorted
}

function countsAfter(before: Counts, rows: number, { reported }: Sorted): Counts {
  const known = reported.filter(({ outcome }) => outcome === 'known').length
  const failed = reported.length - known
  return {
    read: before.read + rows,
    imported: before.imported + rows - known - failed,
    known: before.known + known,
    failed: before.failed + failed,
  }
}

/**
 * The run (IN-10): registers the rows batch by batch, beginning behind those that earlier jobs have done. Hands over
 * to a new job when its time is up, so that no job outlives the queue's patience.
 * @param until tells when to hand over
 */
export async function runRows(
  services: Services,
  found: JournalImport,
  by: Writer,
  until: () => boolean,
): Promise<void> {
  const { id: importId } = found
  const file = await services.prisma.attachment.findUniqueOrThrow({ where: { id: found.fileId } })
  const read = await rowReader(services, found)
  let skip = found.rowsRead
  let before: Counts = {
    read: found.rowsRead,
    imported: found.rowsImported,
    known: found.rowsKnown,
    failed: found.rowsFailed,
  }
  const all = journalRows(services.files, file.hash, storedShape(found).shape)
  for await (const batch of inBatches(all, batchSize)) {
    const left = batch.slice(Math.min(skip, batch.length))
    skip -= batch.length - left.length
    if (left.length === 0) continue
    const rows = left.map(read)
    const sorted = sortRows(rows, await standingByKey(services, rows))
    const after = countsAfter(before, rows.length, sorted)
    const handsOver = until()
    if (sorted.fresh.length + sorted.revived.length === 0) {
      const about = { id: importId, status: 'running', isDry: false, from: before.read } as const
      if (!(await reportRows(services, about, after, sorted.reported))) return
    } else {
      const work: ImportBatch = { importId, fileName: file.name, before, after, ...sorted }
      await write(services, by, async (context) => {
        await importBatch(context, work)
        if (handsOver && by.actor.kind === 'user') {
          await context.enqueue('journal', { importId, actorId: by.actor.id })
        }
        return null
      })
      if (handsOver) return
    }
    before = after
  }
  await finishJob(services, by, importId, { from: 'running', to: 'done', counts: before })
}
