import type { CustomerPartEntry } from '@redress/contracts/customers'
import { fieldProblem, problem } from '../../../platform/problem.ts'
import type { WriteContext } from '../../../platform/write.ts'

/**
 * What the customer calls one of our products. The trail keeps what it was called before.
 * @throws `stale-version` when something else stands there than was seen (AL-2)
 */
export async function setPart({ tx, record }: WriteContext, customerId: string, entry: CustomerPartEntry) {
  const { productId, number, before } = entry
  // Held until the commit, so that two who set the first number of a product meet here.
  const held = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM "Customer" WHERE "id" = ${customerId}::uuid FOR NO KEY UPDATE`
  if (held.length === 0) throw problem('not-found')
  if ((await tx.product.count({ where: { id: productId } })) === 0) {
    throw fieldProblem('#/productId', 'not-found')
  }
  const place = { customerId_productId: { customerId, productId } }
  const known = await tx.customerPart.findUnique({ where: place, select: { number: true } })
  if ((known?.number ?? null) !== before) throw problem('stale-version')
  if (number === '') {
    if (known === null) throw fieldProblem('#/number', 'required')
    await tx.customerPart.delete({ where: place })
  } else {
    await tx.customerPart.upsert({
      where: place,
      create: { customerId, productId, number },
      update: { number },
    })
  }
  record({
    subject: 'customer',
    subjectId: customerId,
    type: 'customer.part-set',
    data: { productId, before, after: number === '' ? null : number },
  })
  return null
}
