import type { ProductEntry } from '@redress/contracts/products'
import { newId } from '../../../platform/insert-row.ts'
import { problem } from '../../../platform/problem.ts'
import { refuseTaken } from '../../../platform/refuse-taken.ts'
import type { WriteContext } from '../../../platform/write.ts'

export async function createProduct({ tx, now, record }: WriteContext, entry: ProductEntry) {
  const id = newId()
  await tx.product.create({ data: { id, ...entry, createdAt: now } }).catch(refuseTaken('#/number'))
  record({ subject: 'product', subjectId: id, type: 'product.created', isNew: true, data: { after: entry } })
  return { id }
}

type Change = ProductEntry & { version: number; active: boolean }

/** Complaints keep a product that is out of use; it is only offered no more (AL-1). */
export async function changeProduct({ tx, record }: WriteContext, id: string, change: Change) {
  const { version, ...entry } = change
  const before = await tx.product.findUnique({
    where: { id },
    select: { number: true, name: true, family: true, active: true },
  })
  if (!before) throw problem('not-found')
  const { count } = await tx.product
    .updateMany({ where: { id, version }, data: { ...entry, version: { increment: 1 } } })
    .catch(refuseTaken('#/number'))
  if (count === 0) throw problem('stale-version')
  record({ subject: 'product', subjectId: id, type: 'product.changed', data: { before, after: entry } })
  return { id }
}
