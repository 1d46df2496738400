import { customerLanguages } from '@redress/domain/languages/language'
import { yearIn } from '@redress/domain/numbers/human-number'
import { insertRows, newId } from '../../../platform/insert-row.ts'
import { nextNumbers } from '../../../platform/numbers.ts'
import type { WriteContext } from '../../../platform/write.ts'
import { recogniseProducts } from '../../catalog/recognise-products.ts'
import { customersByNames } from '../../customers/commands/customers-by-names.ts'
import { contentOfRow, lineOfRow, type Recognised } from '../imported-complaint.ts'
import { type Counts, forReport, type ReportedRow } from '../report-rows.ts'
import type { ReadRow } from '../row-reader.ts'
import { Superseded } from '../superseded.ts'
import { reviveComplaints } from './revive-complaints.ts'

export type ImportBatch = {
  importId: string
  fileName: string
  /** Counters before and after this batch. */
  before: Counts
  after: Counts
  /** Rows to register, in the order of the file. */
  fresh: ReadRow[]
  /** Rows whose complaint was taken back with an earlier import: it comes back under its number. */
  revived: (ReadRow & { complaintId: string; number: string; threadId: string })[]
  reported: ReportedRow[]
}

/**
 * Registers the rows of one batch: complaints, numbers, trail, report and progress in one transaction, so that a
 * process killed at any moment leaves whole batches behind and the next one goes on from there (IN-10). No mails, no
 * receipts, no clocks.
 * @throws Superseded when somebody stopped the import, or another process has done this batch
 */
export async function importBatch(context: WriteContext, batch: ImportBatch): Promise<null> {
  await claimBatch(context, batch)
  const rows = [...batch.fresh, ...batch.revived]
  const recognise = await recogniseAll(context, rows)
  const made = await numbered(context, batch.fresh)
  await insertComplaints(context, batch, made, recognise)
  if (batch.revived.length > 0) await reviveComplaints(context, batch, recognise)
  await reportBatch(context, batch)
  return null
}

/** Two processes at one import: the second waits here, and finds the batch done. */
async function claimBatch({ tx }: WriteContext, { importId, before, after }: ImportBatch): Promise<void> {
  const { count } = await tx.journalImport.updateMany({
    where: { id: importId, status: 'running', rowsRead: before.read },
    data: {
      rowsRead: after.read,
      rowsImported: after.imported,
      rowsKnown: after.known,
      rowsFailed: after.failed,
    },
  })
  if (count === 0) throw new Superseded()
}

async function recogniseAll(
  context: WriteContext,
  rows: readonly ReadRow[],
): Promise<(row: ReadRow) => Recognised> {
  const customerOf = await customersByNames(
    context,
    rows.map(({ values }) => ({
      name: values.customer ?? '',
      country: values.country ?? '',
      language: customerLanguages.find((one) => one === values.language) ?? 'en',
    })),
  )
  const productOf = await recogniseProducts(
    context.tx,
    rows.map(({ values }) => ({ product: values.product ?? '', batch: values.batch ?? '' })),
  )
  return ({ values }) => ({
    customer: customerOf(values.customer ?? ''),
    product: productOf(values.product ?? '', values.batch ?? ''),
  })
}

/** Numbers by year of receipt, in the order of the file; earlier years first, so that nobody waits in a circle. */
async function numbered({ tx, services }: WriteContext, rows: readonly ReadRow[]) {
  const zone = services.env.COMPANY_TIME_ZONE
  const byYear = Map.groupBy(rows, ({ values }) => yearIn(zone, new Date(values.receivedAt ?? 0)))
  const made: Made[] = []
  for (const year of [...byYear.keys()].toSorted((a, b) => a - b)) {
    const ofYear = byYear.get(year) ?? []
    const numbers = await nextNumbers(tx, 'complaint', year, ofYear.length)
    for (const [index, row] of ofYear.entries()) {
      made.push({ row, number: numbers[index] ?? '', id: newId(), threadId: newId() })
    }
  }
  return made
}

type Made = { row: ReadRow; number: string; id: string; threadId: string }

async function insertComplaints(
  { tx, actor, now, record }: WriteContext,
  { importId, fileName }: ImportBatch,
  made: readonly Made[],
  recognise: (row: ReadRow) => Recognised,
): Promise<void> {
  const contents = made.map(({ row, number }) => contentOfRow(row, recognise(row), number))
  const registeredBy = actor.kind === 'user' ? actor.name : null
  const registered = { registeredAt: now.toISOString(), registeredBy, importId, urgent: false }
  await insertRows(
    tx,
    'Thread',
    made.map(({ threadId }) => ({ id: threadId, createdAt: now })),
  )
  await insertRows(
    tx,
    'Message',
    made.map(({ row, threadId }, index) => ({
      id: newId(),
      threadId,
      kind: 'from_customer',
      channel: contents[index]?.channel,
      body: contents[index]?.wording,
      authorName: row.values.contactName ?? row.values.customer ?? '',
      at: contents[index]?.receivedAt,
    })),
  )
  await insertRows(
    tx,
    'Complaint',
    made.map(({ id, number, threadId }, index) => ({
      id,
      number,
      threadId,
      ...registered,
      ...contents[index],
    })),
  )
  const lines = made.flatMap(({ id, row }) => {
    const line = lineOfRow(row, recognise(row))
    return line ? [{ id: newId(), complaintId: id, ...line }] : []
  })
  await insertRows(tx, 'ComplaintLine', lines)
  for (const [index, { id, row, number }] of made.entries()) {
    record({
      subject: 'complaint',
      subjectId: id,
      type: 'complaint.imported',
      isNew: true,
      isOfMany: true,
      data: { number, importId, file: fileName, line: row.line, to: contents[index]?.step },
    })
  }
}

async function reportBatch({ tx }: WriteContext, { importId, reported }: ImportBatch): Promise<void> {
  const rows = reported.map((row) => ({ importId, isDry: false, ...forReport(row) }))
  await insertRows(tx, 'JournalImportRow', rows)
}
