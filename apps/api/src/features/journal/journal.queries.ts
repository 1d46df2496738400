import type { JournalRow, JournalSample, JournalValues } from '@redress/contracts/journal'
import { plainWord, proposeCode } from '@redress/domain/journal/code-words'
import type { JournalField } from '@redress/domain/journal/journal-field'
import type { RowOutcome } from '@redress/domain/journal/journal-import.workflow'
import { journalLimits } from '@redress/domain/journal/journal-shape'
import { fieldProblem, problem } from '../../platform/problem.ts'
import type { Services } from '../../platform/services.ts'
import { JournalFaults } from './faults.ts'
import { journalRows } from './journal-file.ts'
import { rowReader } from './row-reader.ts'
import { storedMapping, storedShape } from './stored-import.ts'

async function findWithFile({ prisma }: Services, id: string) {
  const found = await prisma.journalImport.findUnique({ where: { id }, include: { file: true } })
  if (!found) throw problem('not-found')
  return found
}

/** So much of a cell is shown on a screen. */
const shownLength = 300

function shown(cells: readonly string[]): string[] {
  return cells.map((cell) => cell.slice(0, shownLength).toWellFormed())
}

export async function readSample(services: Services, id: string): Promise<JournalSample> {
  const found = await findWithFile(services, id)
  const read = await rowReader(services, found)
  const rows: JournalSample['rows'] = []
  for await (const row of journalRows(services.files, found.file.hash, storedShape(found).shape)) {
    const { values, faults } = read(row)
    const entries = Object.entries(values).map(([field, value]) => [field, value.slice(0, shownLength)])
    rows.push({ line: row.line, cells: shown(row.cells), understood: Object.fromEntries(entries), faults })
    if (rows.length === journalLimits.sample) break
  }
  return { rows }
}

/** So many rows are looked through for the values of a column. */
const rowsLooked = 200_000

export async function readValues(
  services: Services,
  id: string,
  { column, field }: { column: number; field: JournalField },
): Promise<JournalValues> {
  const found = await findWithFile(services, id)
  const { shape, columns } = storedShape(found)
  if (columns[column] === undefined) throw fieldProblem('#/query/column', 'not-found')
  const counts = new Map<string, number>()
  let looked = 0
  for await (const { cells } of journalRows(services.files, found.file.hash, shape)) {
    const value = (cells[column] ?? '').trim().slice(0, shownLength)
    if (value !== '') counts.set(value, (counts.get(value) ?? 0) + 1)
    looked += 1
    if (counts.size > journalLimits.values || looked === rowsLooked) break
  }
  const table = Object.entries(storedMapping(found).mapping.values[field] ?? {})
  const said = new Map(table.map(([word, code]) => [plainWord(word), code]))
  const values = [...counts].toSorted(([, a], [, b]) => b - a).slice(0, journalLimits.values)
  return {
    values: values.map(([value, count]) => ({
      value,
      count,
      code: said.get(plainWord(value)) ?? proposeCode(field, value),
    })),
    orMore: counts.size > journalLimits.values,
  }
}

type RowsQuery = {
  isDry: boolean
  outcome?: RowOutcome | undefined
  cursor?: number | undefined
  limit: number
}

export async function listRows({ prisma }: Services, importId: string, query: RowsQuery) {
  const found = await prisma.journalImportRow.findMany({
    where: {
      importId,
      isDry: query.isDry,
      ...(query.outcome ? { outcome: query.outcome } : {}),
      ...(query.cursor === undefined ? {} : { line: { gt: query.cursor } }),
    },
    orderBy: { line: 'asc' },
    take: query.limit + 1,
  })
  const page = found.slice(0, query.limit)
  const rows = page.map(({ line, outcome, faults, cells }): JournalRow => {
    const all = JournalFaults.parse(faults)
    const isKnown = outcome === 'known'
    return {
      line,
      outcome,
      faults: isKnown ? [] : all,
      cells: shown(cells),
      // A row that stands twice in one file is known by the first of the two, which has no number in a dry run.
      knownAs: isKnown ? all[0]?.value || null : null,
    }
  })
  return { rows, nextCursor: found.length > query.limit ? (page.at(-1)?.line ?? null) : null }
}

export async function listKept({ prisma }: Services, id: string) {
  const found = await prisma.journalImport.findUnique({ where: { id }, select: { status: true } })
  if (!found) throw problem('not-found')
  if (found.status !== 'undone') return { complaints: [] }
  const complaints = await prisma.complaint.findMany({
    where: { importId: id, undoneAt: null },
    orderBy: { id: 'asc' },
    take: 200,
    select: { number: true, subject: true },
  })
  return { complaints }
}
