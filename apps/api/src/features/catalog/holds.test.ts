import { holdRoutes } from '@redress/contracts/holds'
import { aHold, aProduct } from '@redress/prisma/builders/catalog'
import { aUser } from '@redress/prisma/builders/users'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { expectProblem } from '../../testing/expect-problem.ts'
import { type Kit, startKit } from '../../testing/kit.ts'

let kit: Kit

beforeAll(async () => {
  kit = await startKit()
})
afterAll(() => kit.close())

test('CAR-3: holds in force are listed with product, batch and reason; a released one is not', async () => {
  const { prisma } = kit.services
  const product = await aProduct(prisma)
  const { id: releasedById } = await aUser(prisma, { role: 'quality_manager' })
  const at = (day: number) => new Date(`2026-03-0${day}T09:00:00Z`)
  await aHold(prisma, { setAt: at(1), reason: 'Batch cured too cold' })
  await aHold(prisma, { setAt: at(2), productId: product.id, reason: 'No test record' })
  await aHold(prisma, { setAt: at(3), releasedAt: at(4), releasedById, releaseReason: 'Sorted' })
  const { body } = await kit.call(holdRoutes.list, {}, { as: (await aUser(prisma)).id })
  expect(body.holds).toMatchObject([
    { product: product.number, batch: null, reason: 'No test record' },
    { batch: expect.stringMatching(/^L-/), reason: 'Batch cured too cold' },
  ])
  expectProblem(await kit.call(holdRoutes.list, {}), 'unauthenticated')
})
