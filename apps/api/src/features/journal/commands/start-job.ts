import { readingOf } from '@redress/domain/journal/journal-field'
import type { JournalImport } from '@redress/prisma/generated/client'
import { problem } from '../../../platform/problem.ts'
import type { WriteContext } from '../../../platform/write.ts'
import { missingFields } from '../import-view.ts'
import { storedMapping, storedShape } from '../stored-import.ts'
import { changeImport, findForStep, noRows } from './find-import.ts'

/** What has to be said before any row can be read: required fields, and the order of ambiguous dates. */
function refuseUnfinished(found: JournalImport): void {
  const { mapping } = storedMapping(found)
  const { columns } = storedShape(found)
  const unclear = mapping.columns.filter(({ column, field, dateOrder }) => {
    const { as } = readingOf(field)
    return (as === 'instant' || as === 'day') && columns[column]?.ambiguous && !dateOrder
  })
  const errors = [
    ...missingFields(mapping).map((field) => ({ pointer: `#/mapping/${field}`, code: 'required' })),
    ...unclear.map(({ field }) => ({ pointer: `#/mapping/${field}`, code: 'not-a-date' })),
  ].map((one) => ({ ...one, detail: one.code }))
  if (errors.length > 0) throw problem('invalid-input', { errors })
}

async function enqueueJob({ actor, enqueue }: WriteContext, importId: string): Promise<void> {
  if (actor.kind !== 'user') throw problem('forbidden')
  await enqueue('journal', { importId, actorId: actor.id })
}

/** The dry run begins; what the one before found is forgotten. */
export async function startCheck(context: WriteContext, id: string, version: number): Promise<null> {
  const found = await findForStep(context, id, 'check', version)
  refuseUnfinished(found)
  await context.tx.journalImportRow.deleteMany({ where: { importId: id, isDry: true } })
  await enqueueJob(context, id)
  const started = { status: 'checking', startedAt: context.now, finishedAt: null } as const
  return changeImport(context, id, 'journal-import.check-started', { ...started, ...noRows, stopReason: '' })
}

/** The run begins, or goes on from the row a stopped one has reached. */
export async function startRun(context: WriteContext, id: string, version: number): Promise<null> {
  const found = await findForStep(context, id, 'run', version)
  await enqueueJob(context, id)
  const fresh = found.status === 'checked' ? { ...noRows, startedAt: context.now } : {}
  const change = { status: 'running', finishedAt: null, stopReason: '', ...fresh } as const
  return changeImport(context, id, 'journal-import.run-started', change, { from: found.rowsRead })
}

/** A stopped check has written nothing worth keeping; a stopped run can go on. Its job notices at the next batch. */
export async function stopJob(context: WriteContext, id: string): Promise<null> {
  const { status } = await findForStep(context, id, 'stop')
  const change =
    status === 'checking'
      ? ({ status: 'uploaded', ...noRows, stopReason: 'by-person' } as const)
      : ({ status: 'stopped', stopReason: 'by-person' } as const)
  return changeImport(context, id, 'journal-import.stopped', { ...change, finishedAt: context.now })
}

/** Takes all of it back that nobody has worked on (IN-10, AL-1): kept, numbered, shown nowhere. */
export async function startUndo(context: WriteContext, id: string, version: number, reason: string) {
  await findForStep(context, id, 'undo', version)
  await enqueueJob(context, id)
  const started = { status: 'undoing', startedAt: context.now, finishedAt: null } as const
  return changeImport(context, id, 'journal-import.undo-started', started, { reason })
}
