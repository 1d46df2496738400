import type { FormCell } from '@redress/contracts/car-forms'
import { readCellRef } from '@redress/domain/cars/cell-ref'
import { isFormField } from '@redress/domain/cars/form-fields'
import { problem } from '../../../../platform/problem.ts'
import type { WriteContext } from '../../../../platform/write.ts'

type Mapping = { version: number; name: string; active: boolean; cells: FormCell[] }

function faultOf({ cell, field, sheet }: FormCell, before: readonly FormCell[]) {
  if (!readCellRef(cell)) return { at: 'cell', code: 'malformed' }
  if (!isFormField(field)) return { at: 'field', code: 'not-a-choice' }
  const isTwice = before.some((one) => one.sheet === sheet && one.cell === cell)
  return isTwice ? { at: 'cell', code: 'already-used' } : null
}

/** Says which of our fields stands in which cell (CAR-7). @throws `invalid-input` naming every wrong cell */
export async function mapForm({ tx, record }: WriteContext, id: string, mapping: Mapping) {
  const { version, name, active, cells } = mapping
  const form = await tx.customerForm.findUnique({ where: { id }, select: { customerId: true } })
  if (!form) throw problem('not-found')
  const errors = cells.flatMap((one, index) => {
    const fault = faultOf(one, cells.slice(0, index))
    return fault ? [{ pointer: `#/cells/${index}/${fault.at}`, code: fault.code, detail: fault.code }] : []
  })
  const twin = await tx.customerForm.count({ where: { customerId: form.customerId, name, id: { not: id } } })
  if (twin > 0) errors.push({ pointer: '#/name', code: 'already-used', detail: 'already-used' })
  if (errors.length > 0) throw problem('invalid-input', { errors })
  const { count } = await tx.customerForm.updateMany({
    where: { id, version },
    data: { name, active, cells, version: { increment: 1 } },
  })
  if (count === 0) throw problem('stale-version')
  record({
    subject: 'customer',
    subjectId: form.customerId,
    type: 'customer.form-mapped',
    data: { formId: id, name, active, cells: cells.length },
  })
  return null
}
