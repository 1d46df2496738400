import { may } from '@redress/domain/identity/permissions'
import { newId } from '../../../platform/insert-row.ts'
import { problem } from '../../../platform/problem.ts'
import type { WriteContext } from '../../../platform/write.ts'

function needRight({ actor }: WriteContext): void {
  if (actor.kind !== 'user' || !may(actor.role, 'catalog.write')) throw problem('forbidden')
}

/** Adds a product from what is typed; its name can follow. The one of the same number is used when it is there. */
export async function addProduct(context: WriteContext, number: string): Promise<string> {
  needRight(context)
  const { tx, now, record } = context
  const id = newId()
  const { count } = await tx.product.createMany({
    data: [{ id, number, name: number, family: '', createdAt: now }],
    skipDuplicates: true,
  })
  if (count === 1) {
    record({ subject: 'product', subjectId: id, type: 'product.created', isNew: true, data: { number } })
    return id
  }
  return (await tx.product.findUniqueOrThrow({ where: { number }, select: { id: true } })).id
}

/** Adds a batch of a product from what is typed; the one of the same number is used when it is there. */
export async function addBatch(context: WriteContext, productId: string, number: string): Promise<string> {
  needRight(context)
  const { tx, now, record } = context
  const id = newId()
  const { count } = await tx.batch.createMany({
    data: [{ id, productId, number, createdAt: now }],
    skipDuplicates: true,
  })
  if (count === 1) {
    record({
      subject: 'batch',
      subjectId: id,
      type: 'batch.created',
      isNew: true,
      data: { productId, number },
    })
    return id
  }
  const where = { productId_number: { productId, number } }
  return (await tx.batch.findUniqueOrThrow({ where, select: { id: true } })).id
}
