import type { JournalImport, JournalImportsPage, JournalMapping } from '@redress/contracts/journal'
import { requiredJournalFields } from '@redress/domain/journal/journal-field'
import { importStepsFrom } from '@redress/domain/journal/journal-import.workflow'
import { problem } from '../../platform/problem.ts'
import type { Services } from '../../platform/services.ts'
import { storedMapping, storedShape } from './stored-import.ts'

const shown = {
  file: { select: { id: true, name: true, size: true } },
  createdBy: { select: { id: true, name: true } },
} as const

type Counted = {
  rowsTotal: number
  rowsRead: number
  rowsImported: number
  rowsKnown: number
  rowsFailed: number
}

function rowsOf({ rowsTotal, rowsRead, rowsImported, rowsKnown, rowsFailed }: Counted) {
  return {
    total: rowsTotal === 0 ? null : rowsTotal,
    read: rowsRead,
    imported: rowsImported,
    known: rowsKnown,
    failed: rowsFailed,
  }
}

/** Required fields that have neither column nor constant. */
export function missingFields(mapping: JournalMapping) {
  return requiredJournalFields.filter(
    (field) => !mapping.columns.some((one) => one.field === field) && !mapping.constants[field],
  )
}

export async function readImport({ prisma, clock }: Services, id: string): Promise<JournalImport> {
  const found = await prisma.journalImport.findUnique({ where: { id }, include: shown })
  if (!found) throw problem('not-found')
  const { mapping, from } = storedMapping(found)
  const isUndone = found.status === 'undone' || found.status === 'undoing'
  const kept = isUndone ? await prisma.complaint.count({ where: { importId: id, undoneAt: null } }) : 0
  const working = ['checking', 'running', 'undoing'].includes(found.status)
  const seconds = found.startedAt ? (clock().getTime() - found.startedAt.getTime()) / 1000 : 0
  return {
    id,
    file: found.file,
    status: found.status,
    ...storedShape(found),
    mapping,
    mappingFrom: from,
    missing: missingFields(mapping),
    rows: rowsOf(found),
    rowsPerSecond: working && seconds > 0 ? found.rowsRead / seconds : null,
    stopReason: found.stopReason,
    kept,
    createdBy: found.createdBy,
    createdAt: found.createdAt.toISOString(),
    startedAt: found.startedAt?.toISOString() ?? null,
    finishedAt: found.finishedAt?.toISOString() ?? null,
    steps: [...importStepsFrom(found.status)],
    version: found.version,
  }
}

export async function listImports(
  { prisma }: Services,
  query: { cursor?: string | undefined; limit: number },
): Promise<JournalImportsPage> {
  // Ids are in order of time, so they order the list by themselves.
  const rows = await prisma.journalImport.findMany({
    where: query.cursor ? { id: { lt: query.cursor } } : {},
    orderBy: { id: 'desc' },
    take: query.limit + 1,
    include: shown,
  })
  const page = rows.slice(0, query.limit)
  return {
    imports: page.map((one) => ({
      id: one.id,
      file: one.file,
      status: one.status,
      rows: rowsOf(one),
      stopReason: one.stopReason,
      createdBy: one.createdBy,
      createdAt: one.createdAt.toISOString(),
      finishedAt: one.finishedAt?.toISOString() ?? null,
      version: one.version,
    })),
    nextCursor: rows.length > query.limit ? (page.at(-1)?.id ?? null) : null,
  }
}
