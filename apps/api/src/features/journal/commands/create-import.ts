import { newId } from '../../../platform/insert-row.ts'
import { fieldProblem } from '../../../platform/problem.ts'
import { hashToken } from '../../../platform/secret.ts'
import type { Services } from '../../../platform/services.ts'
import type { WriteContext } from '../../../platform/write.ts'
import { claimUploads } from '../../files/claim.ts'
import { isKeptWorkbookBounded, workbookType } from '../../files/workbook-bounds.ts'
import { columnsKeyOf, inspectJournal, proposeMapping } from '../inspect-journal.ts'
import { type StoredMapping, type StoredShape, storedMapping } from '../stored-import.ts'
import { mostUnpacked } from '../workbook.ts'

const readable = [workbookType, 'text/csv', 'text/plain']

export type Inspected = { stored: StoredShape; hash: string }

/**
 * Looks at an upload before anything is written. Null when there is none of that name waiting: a repeated request
 * finds its upload used, and gets its first answer.
 */
export async function inspectUpload(
  services: Services,
  userId: string,
  { upload, timeZone }: { upload: string; timeZone: string },
): Promise<Inspected | null> {
  const found = await services.prisma.attachment.findFirst({
    where: { claimHash: hashToken(upload), uploadedById: userId },
    select: { hash: true, mediaType: true, size: true },
  })
  if (!found) return null
  if (!readable.includes(found.mediaType)) throw fieldProblem('#/upload', 'type-not-allowed')
  const isWorkbook = found.mediaType === workbookType
  if (isWorkbook && !(await isKeptWorkbookBounded(services, found, mostUnpacked))) {
    throw fieldProblem('#/upload', 'malformed')
  }
  const stored = await inspectJournal(services, { hash: found.hash, isWorkbook }, { timeZone })
  return { stored, hash: found.hash }
}

/** Keeps the file and what was detected; the mapping of the last finished import of the same columns is offered again. */
export async function createImport(context: WriteContext, upload: string, inspected: Inspected | null) {
  const { tx, actor, now, record } = context
  if (!inspected || actor.kind !== 'user') throw fieldProblem('#/upload', 'not-found')
  const [fileId = ''] = await claimUploads(context, [upload])
  const { shape, columns } = inspected.stored
  const columnsKey = columnsKeyOf(columns)
  const mapping = await mappingFor(context, columnsKey, inspected.stored)
  const id = newId()
  await tx.journalImport.create({
    data: {
      id,
      fileId,
      status: 'uploaded',
      shape: inspected.stored,
      columns: columns.map(({ name }) => name),
      mapping,
      columnsKey,
      createdById: actor.id,
      createdAt: now,
    },
  })
  record({
    subject: 'journal-import',
    subjectId: id,
    type: 'journal-import.created',
    isNew: true,
    data: { fileId, format: shape.format, columns: columns.length },
  })
  return { id }
}

export async function mappingFor(
  { tx }: WriteContext,
  columnsKey: string,
  { columns }: StoredShape,
): Promise<StoredMapping> {
  const earlier = await tx.journalImport.findFirst({
    where: { columnsKey, status: { in: ['done', 'undone', 'stopped', 'running', 'undoing'] } },
    orderBy: { createdAt: 'desc' },
    select: { mapping: true },
  })
  if (earlier) return { ...storedMapping(earlier), from: 'remembered' }
  return { mapping: proposeMapping(columns), from: 'proposed' }
}
