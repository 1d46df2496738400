import { intakeRoutes } from '@redress/contracts/intake'
import { aBatch } from '@redress/prisma/builders/catalog'
import { aComplaint } from '@redress/prisma/builders/complaints'
import { aCustomer } from '@redress/prisma/builders/customers'
import { aUser } from '@redress/prisma/builders/users'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { expectProblem } from '../../testing/expect-problem.ts'
import { type Kit, startKit } from '../../testing/kit.ts'

let kit: Kit
let agentId: string

const today = new Date('2026-07-10T09:00:00.000Z')

beforeAll(async () => {
  kit = await startKit()
  kit.setNow(today)
  agentId = (await aUser(kit.services.prisma)).id
})
afterAll(() => kit.close())

async function ask(query: Record<string, string>) {
  return (await kit.call(intakeRoutes.similar, { query }, { as: agentId })).body
}

test('IN-6: open ones of the same batch come before those of the product, the customer and the wording', async () => {
  const { prisma } = kit.services
  const customer = await aCustomer(prisma)
  const batch = await aBatch(prisma)
  const product = await prisma.product.findUniqueOrThrow({ where: { id: batch.productId } })
  const receivedAt = today
  const wording = await aComplaint(prisma, {
    receivedAt,
    wording: 'Zebra glue smells',
    searchWords: 'zebra glue smells',
  })
  const sameCustomer = await aComplaint(prisma, { receivedAt, customerId: customer.id })
  const sameProduct = await aComplaint(prisma, { receivedAt, product })
  const sameBatch = await aComplaint(prisma, { receivedAt, batch, customerId: customer.id })
  await aComplaint(prisma, { receivedAt, batch, step: 'closed' })
  await aComplaint(prisma, { receivedAt })
  const { open } = await ask({
    customer: customer.id,
    product: product.id,
    batch: batch.id,
    q: 'the glue of the zebra connector',
  })
  expect(open.map(({ number, because }) => [number, because])).toEqual([
    [sameBatch.number, ['batch', 'product', 'customer']],
    [sameProduct.number, ['product']],
    [sameCustomer.number, ['customer']],
    [wording.number, ['wording']],
  ])
})

test('IN-6: nothing known and little typed finds nothing', async () => {
  await aComplaint(kit.services.prisma)
  expect(await ask({})).toEqual({ open: [] })
  expect((await ask({ q: 'keys' })).open).toEqual([])
})

test('IN-6: strangers learn nothing', async () => {
  expectProblem(await kit.call(intakeRoutes.similar, { query: {} }), 'unauthenticated')
})
