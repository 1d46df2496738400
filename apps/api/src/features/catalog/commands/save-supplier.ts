import type { ComponentEntry, SupplierEntry } from '@redress/contracts/suppliers'
import { newId } from '../../../platform/insert-row.ts'
import { problem } from '../../../platform/problem.ts'
import { refuseTaken } from '../../../platform/refuse-taken.ts'
import type { WriteContext } from '../../../platform/write.ts'

/** Address and notes may name persons: they stay in their own table (erasure). */
const onTrail = ({ name, country }: Pick<SupplierEntry, 'name' | 'country'>) => ({ name, country })

export async function createSupplier({ tx, now, record }: WriteContext, entry: SupplierEntry) {
  const id = newId()
  await tx.supplier.create({ data: { id, ...entry, createdAt: now } }).catch(refuseTaken('#/name'))
  record({
    subject: 'supplier',
    subjectId: id,
    type: 'supplier.created',
    isNew: true,
    data: { after: onTrail(entry) },
  })
  return { id }
}

export async function changeSupplier(
  { tx, record }: WriteContext,
  id: string,
  change: SupplierEntry & { version: number; active: boolean },
) {
  const { version, ...entry } = change
  const before = await tx.supplier.findUnique({ where: { id } })
  if (!before) throw problem('not-found')
  const { count } = await tx.supplier
    .updateMany({ where: { id, version }, data: { ...entry, version: { increment: 1 } } })
    .catch(refuseTaken('#/name'))
  if (count === 0) throw problem('stale-version')
  record({
    subject: 'supplier',
    subjectId: id,
    type: 'supplier.changed',
    data: {
      before: { ...onTrail(before), active: before.active },
      after: { ...onTrail(entry), active: entry.active },
    },
  })
  return null
}

export async function createComponent(
  { tx, now, record }: WriteContext,
  supplierId: string,
  entry: ComponentEntry,
) {
  if ((await tx.supplier.count({ where: { id: supplierId } })) === 0) throw problem('not-found')
  const id = newId()
  await tx.component
    .create({ data: { id, supplierId, ...entry, createdAt: now } })
    .catch(refuseTaken('#/number'))
  record({
    subject: 'supplier',
    subjectId: supplierId,
    type: 'supplier.component-added',
    data: { componentId: id, after: entry },
  })
  return null
}

/** A component never changes its supplier: a new source is a new component, and old complaints keep theirs. */
export async function changeComponent(
  { tx, record }: WriteContext,
  id: string,
  change: ComponentEntry & { version: number; active: boolean },
) {
  const { version, ...entry } = change
  const found = await tx.component.findUnique({
    where: { id },
    select: { supplierId: true, number: true, name: true, active: true },
  })
  if (!found) throw problem('not-found')
  const { supplierId, ...before } = found
  const { count } = await tx.component
    .updateMany({ where: { id, version }, data: { ...entry, version: { increment: 1 } } })
    .catch(refuseTaken('#/number'))
  if (count === 0) throw problem('stale-version')
  record({
    subject: 'supplier',
    subjectId: supplierId,
    type: 'supplier.component-changed',
    data: { componentId: id, before, after: entry },
  })
  return { supplierId }
}
