import type { JournalMapping } from '@redress/contracts/journal'
import type { FieldError, FieldFault } from '@redress/contracts/problems'
import { readingOf } from '@redress/domain/journal/journal-field'
import { planRows, readCell } from '@redress/domain/journal/read-row'
import { problem } from '../../../platform/problem.ts'
import type { WriteContext } from '../../../platform/write.ts'
import { columnsKeyOf } from '../inspect-journal.ts'
import { type StoredShape, storedShape } from '../stored-import.ts'
import { mappingFor } from './create-import.ts'
import { changeImport, findForStep, noRows } from './find-import.ts'

/** A check is of one shape and mapping; with others it has to be done again. */
const unchecked = { status: 'uploaded', ...noRows, rowsTotal: 0, stopReason: '' } as const

/** Reads the file in another way; the mapping begins anew, for its columns may be others. */
export async function reshapeImport(context: WriteContext, id: string, version: number, stored: StoredShape) {
  await findForStep(context, id, 'shape', version)
  const columnsKey = columnsKeyOf(stored.columns)
  const mapping = await mappingFor(context, columnsKey, stored)
  const columns = stored.columns.map(({ name }) => name)
  const change = { ...unchecked, shape: stored, columns, mapping, columnsKey }
  return changeImport(context, id, 'journal-import.shaped', change)
}

const fault = (pointer: string, code: FieldFault): FieldError => ({ pointer, code, detail: code })

/** Keeps what a person says the columns mean, complete or not. @throws naming every entry that means nothing */
export async function mapImport(context: WriteContext, id: string, version: number, mapping: JournalMapping) {
  const found = await findForStep(context, id, 'map', version)
  const errors = faultsIn(mapping, storedShape(found))
  if (errors.length > 0) throw problem('invalid-input', { errors })
  const change = { ...unchecked, mapping: { mapping, from: 'confirmed' } }
  return changeImport(context, id, 'journal-import.mapped', change, { columns: mapping.columns.length })
}

function faultsIn(mapping: JournalMapping, { columns, shape }: StoredShape): FieldError[] {
  const errors: FieldError[] = []
  for (const [index, { column, field }] of mapping.columns.entries()) {
    const at = `#/mapping/columns/${index}`
    if (columns[column] === undefined) errors.push(fault(`${at}/column`, 'not-found'))
    const first = mapping.columns.findIndex((one) => one.field === field)
    if (first !== index) errors.push(fault(`${at}/field`, 'already-used'))
  }
  const plan = planRows({ ...mapping, columns: [] }, columns, shape)
  for (const one of plan.fields) {
    const read = readCell(one.constant.trim(), readingOf(one.field), one, shape)
    if ('fault' in read) errors.push(fault(`#/mapping/constants/${one.field}`, read.fault))
  }
  for (const [field, table] of Object.entries(mapping.values)) {
    const reading = readingOf(field as keyof typeof mapping.values)
    if (reading.as !== 'code') continue
    const isGood = Object.values(table).every((code) => reading.codes.includes(code))
    if (!isGood) errors.push(fault(`#/mapping/values/${field}`, 'not-a-choice'))
  }
  return errors
}
