import { newId } from '../../../platform/insert-row.ts'
import { fieldProblem, problem } from '../../../platform/problem.ts'
import type { WriteContext } from '../../../platform/write.ts'

type Wish = { productId: string; batchId: string | null; reason: string; carId: string | null }

/** Stops a product or one batch of it; the same thing is not stopped twice (CAR-3). */
export async function setHold(context: WriteContext, { productId, batchId, reason, carId }: Wish) {
  const { tx, actor, now, record } = context
  if (actor.kind !== 'user') throw problem('forbidden')
  // Two who stop the same thing at once stand in line at its product.
  const locked = await tx.$executeRaw`SELECT 1 FROM "Product" WHERE "id" = ${productId}::uuid FOR UPDATE`
  if (locked === 0) throw fieldProblem('#/productId', 'not-found')
  if (batchId && (await tx.batch.count({ where: { id: batchId, productId } })) === 0) {
    throw fieldProblem('#/batchId', 'not-found')
  }
  if ((await tx.hold.count({ where: { productId, batchId, releasedAt: null } })) > 0) {
    throw fieldProblem(batchId ? '#/batchId' : '#/productId', 'already-used')
  }
  const id = newId()
  await tx.hold.create({ data: { id, productId, batchId, reason, carId, setById: actor.id, setAt: now } })
  record({
    subject: 'hold',
    subjectId: id,
    type: 'hold.set',
    isNew: true,
    data: { productId, batchId, reason },
  })
  return { id }
}

/** Lets it go again, with the reason; once (CAR-3). @throws `stale-version` when somebody was quicker. */
export async function releaseHold({ tx, actor, now, record }: WriteContext, id: string, reason: string) {
  if (actor.kind !== 'user') throw problem('forbidden')
  const hold = await tx.hold.findUnique({ where: { id }, select: { productId: true, batchId: true } })
  if (!hold) throw problem('not-found')
  const { count } = await tx.hold.updateMany({
    where: { id, releasedAt: null },
    data: { releasedById: actor.id, releasedAt: now, releaseReason: reason },
  })
  if (count === 0) throw problem('stale-version')
  record({ subject: 'hold', subjectId: id, type: 'hold.released', data: { ...hold, reason } })
  return null
}
