import { newId } from '../../../platform/insert-row.ts'
import type { WriteContext } from '../../../platform/write.ts'
import { contentOfRow, lineOfRow, type Recognised } from '../imported-complaint.ts'
import type { ReadRow } from '../row-reader.ts'
import type { ImportBatch } from './import-batch.ts'

const lineColumns = [
  'productText',
  'batchText',
  'productId',
  'batchId',
  'defectCodeId',
  'quantityAffected',
  'quantitySupplied',
]

const noLine = { position: 1, productText: '', batchText: '' }

/** A batch may have been recognised better the second time: complaint, first message and line follow the file. */
export async function reviveComplaints(
  { tx, record }: WriteContext,
  { importId, fileName, revived }: ImportBatch,
  recognise: (row: ReadRow) => Recognised,
): Promise<void> {
  const rows = revived.map((row) => ({
    id: row.complaintId,
    threadId: row.threadId,
    importId,
    ...contentOfRow(row, recognise(row), row.number),
  }))
  const columns = Object.keys(rows[0] ?? {}).filter((column) => column !== 'id' && column !== 'threadId')
  const set = columns.map((column) => `"${column}" = r."${column}"`).join(', ')
  await tx.$executeRawUnsafe(
    `UPDATE "Complaint" c SET ${set}, "undoneAt" = NULL, "version" = c."version" + 1
     FROM jsonb_populate_recordset(NULL::"Complaint", $1::jsonb) r WHERE c."id" = r."id"`,
    JSON.stringify(rows),
  )
  await tx.$executeRawUnsafe(
    `UPDATE "Message" m SET "body" = r."wording", "at" = r."receivedAt", "channel" = r."channel"
     FROM jsonb_populate_recordset(NULL::"Complaint", $1::jsonb) r WHERE m."threadId" = r."threadId"`,
    JSON.stringify(rows),
  )
  await reviveLines(tx, revived, recognise)
  for (const [index, row] of revived.entries()) {
    record({
      subject: 'complaint',
      subjectId: row.complaintId,
      type: 'complaint.import-revived',
      isOfMany: true,
      data: { number: row.number, importId, file: fileName, line: row.line, to: rows[index]?.step },
    })
  }
}

/** One statement each for the lines; an emptied one stays, for nothing is deleted (AL-1). */
async function reviveLines(
  tx: WriteContext['tx'],
  revived: ImportBatch['revived'],
  recognise: (row: ReadRow) => Recognised,
): Promise<void> {
  const lines = revived.map((row) => ({
    id: newId(),
    complaintId: row.complaintId,
    ...(lineOfRow(row, recognise(row)) ?? noLine),
  }))
  await tx.$executeRawUnsafe(
    `INSERT INTO "ComplaintLine" ("id", "complaintId", "position", ${lineColumns.map((c) => `"${c}"`).join(', ')})
     SELECT r."id", r."complaintId", r."position", ${lineColumns.map((c) => `r."${c}"`).join(', ')}
     FROM jsonb_populate_recordset(NULL::"ComplaintLine", $1::jsonb) r
     ON CONFLICT ("complaintId", "position")
     DO UPDATE SET ${lineColumns.map((c) => `"${c}" = excluded."${c}"`).join(', ')}`,
    JSON.stringify(lines),
  )
}
