import { createHash } from 'node:crypto'
import { isOpen } from '@redress/domain/complaints/complaint'
import type { JournalField } from '@redress/domain/journal/journal-field'
import { planRows, type RowValues, readRow, stepOfRow } from '@redress/domain/journal/read-row'
import { fold } from '@redress/domain/text/fold'
import type { JournalImport } from '@redress/prisma/generated/client'
import type { Services } from '../../platform/services.ts'
import type { FileRow } from './journal-file.ts'
import { storedMapping, storedShape } from './stored-import.ts'

export type ReadFault = {
  column: number | null
  columnName: string
  field: JournalField
  fault: string
  value: string
}

export type ReadRow = FileRow & {
  values: RowValues
  faults: ReadFault[]
  /** The same each time this row is read (IN-10). */
  key: string
  responsibleId: string | null
  defectCodeId: string | null
}

type Named = { id: string; names: string[] }

function byName(rows: readonly Named[]): (name: string) => string | undefined {
  const ids = new Map(rows.flatMap(({ id, names }) => names.map((name) => [fold(name), id] as const)))
  return (name) => ids.get(fold(name))
}

/**
 * The number in the old system with its source and year, for journals begin at 1 anew each year; without a number
 * everything the row says. A row that comes again has the same key and is not taken over twice.
 */
function keyOf(values: RowValues): string {
  const { oldNumber, source = '', receivedAt = '' } = values
  if (oldNumber !== undefined) return `no|${fold(source)}|${receivedAt.slice(0, 4)}|${fold(oldNumber)}`
  const said = Object.entries(values).toSorted(([a], [b]) => (a < b ? -1 : 1))
  return `row|${createHash('sha256').update(JSON.stringify(said)).digest('hex')}`
}

/** Reads the rows of one import: by its shape and mapping, and by the people and defects we know. */
export async function rowReader({ prisma, clock }: Services, found: JournalImport) {
  const { shape, columns } = storedShape(found)
  const plan = planRows(storedMapping(found).mapping, columns, shape)
  const now = clock()
  const [users, defects] = await Promise.all([
    prisma.user.findMany({ select: { id: true, name: true, email: true } }),
    prisma.defectCode.findMany({
      where: { parentId: { not: null } },
      select: { id: true, code: true, name: true },
    }),
  ])
  const userOf = byName(users.map(({ id, name, email }) => ({ id, names: [name, email] })))
  const defectOf = byName(defects.map(({ id, code, name }) => ({ id, names: [name, code] })))
  const columnOf = (field: JournalField) => plan.fields.find((one) => one.field === field)?.column ?? null

  return (row: FileRow): ReadRow => {
    const { values, faults } = readRow(row.cells, plan, now)
    const { responsible, defect } = values
    const responsibleId = responsible === undefined ? null : (userOf(responsible) ?? null)
    const defectCodeId = defect === undefined ? null : (defectOf(defect) ?? null)
    const unknown = (field: JournalField, value: string) =>
      ({ column: columnOf(field), field, fault: 'not-found', value }) as const
    const more = [
      ...(defect !== undefined && defectCodeId === null ? [unknown('defect', defect)] : []),
      // Who was responsible years ago may have left; an open case needs somebody who is there.
      ...(responsible !== undefined && responsibleId === null && isOpen(stepOfRow(values))
        ? [unknown('responsible', responsible)]
        : []),
    ]
    return {
      ...row,
      values,
      faults: [...faults, ...more].map((one) => ({
        ...one,
        columnName: one.column === null ? '' : (columns[one.column]?.name ?? ''),
      })),
      key: keyOf(values),
      responsibleId,
      defectCodeId,
    }
  }
}
