import { type ImportStep, importStepsFrom } from '@redress/domain/journal/journal-import.workflow'
import type { JournalImport, Prisma } from '@redress/prisma/generated/client'
import { problem } from '../../../platform/problem.ts'
import type { WriteContext } from '../../../platform/write.ts'

/**
 * The import a person wants to do something with; locked, so that its job and other people wait.
 * @throws `stale-version` when it changed meanwhile, `not-from-here` when its state does not allow the step
 */
export async function findForStep(
  { tx }: WriteContext,
  id: string,
  step: ImportStep,
  version?: number,
): Promise<JournalImport> {
  await tx.$queryRaw`SELECT 1 FROM "JournalImport" WHERE "id" = ${id}::uuid FOR UPDATE`
  const found = await tx.journalImport.findUnique({ where: { id } })
  if (!found) throw problem('not-found')
  if (version !== undefined && found.version !== version) throw problem('stale-version')
  if (!importStepsFrom(found.status).includes(step)) throw problem('not-from-here')
  return found
}

type Change = Omit<Prisma.JournalImportUncheckedUpdateInput, 'version'>

/** The row is locked by `findForStep`, so its version can be raised without comparing once more. */
export async function changeImport(
  { tx, record }: WriteContext,
  id: string,
  type: `journal-import.${string}`,
  change: Change,
  data: Record<string, unknown> = {},
): Promise<null> {
  await tx.journalImport.update({ where: { id }, data: { ...change, version: { increment: 1 } } })
  record({ subject: 'journal-import', subjectId: id, type, data })
  return null
}

/** Counters at the beginning of a job. */
export const noRows = { rowsRead: 0, rowsImported: 0, rowsKnown: 0, rowsFailed: 0 } as const
