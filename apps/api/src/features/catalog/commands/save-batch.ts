import type { BatchEntry } from '@redress/contracts/products'
import { newId } from '../../../platform/insert-row.ts'
import { fieldProblem, problem } from '../../../platform/problem.ts'
import { refuseTaken } from '../../../platform/refuse-taken.ts'
import type { WriteContext } from '../../../platform/write.ts'

/** No more can have left than was made, and nothing was made tomorrow. */
function check({ madeOn, quantityMade, quantityShipped }: BatchEntry, now: Date): void {
  if (quantityMade !== null && quantityShipped !== null && quantityShipped > quantityMade) {
    throw fieldProblem('#/quantityShipped', 'too-big', { max: quantityMade })
  }
  // A plant east of here may already write the next day.
  const tomorrow = new Date(now.getTime() + 86_400_000).toISOString().slice(0, 10)
  if (madeOn !== null && madeOn > tomorrow) throw fieldProblem('#/madeOn', 'in-the-future')
}

const stored = ({ madeOn, ...entry }: BatchEntry) => ({
  ...entry,
  madeOn: madeOn === null ? null : new Date(madeOn),
})

export async function createBatch({ tx, now, record }: WriteContext, productId: string, entry: BatchEntry) {
  check(entry, now)
  if ((await tx.product.count({ where: { id: productId } })) === 0) throw problem('not-found')
  const id = newId()
  await tx.batch
    .create({ data: { id, productId, ...stored(entry), createdAt: now } })
    .catch(refuseTaken('#/number'))
  record({
    subject: 'batch',
    subjectId: id,
    type: 'batch.created',
    isNew: true,
    data: { productId, after: entry },
  })
  return { id }
}

export async function changeBatch(
  { tx, now, record }: WriteContext,
  id: string,
  change: BatchEntry & { version: number },
) {
  const { version, ...entry } = change
  check(entry, now)
  const before = await tx.batch.findUnique({
    where: { id },
    select: { number: true, madeOn: true, quantityMade: true, quantityShipped: true },
  })
  if (!before) throw problem('not-found')
  const { count } = await tx.batch
    .updateMany({ where: { id, version }, data: { ...stored(entry), version: { increment: 1 } } })
    .catch(refuseTaken('#/number'))
  if (count === 0) throw problem('stale-version')
  const madeOn = before.madeOn?.toISOString().slice(0, 10) ?? null
  record({
    subject: 'batch',
    subjectId: id,
    type: 'batch.changed',
    data: { before: { ...before, madeOn }, after: entry },
  })
  return null
}
