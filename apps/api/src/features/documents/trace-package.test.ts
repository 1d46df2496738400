import { createHash } from 'node:crypto'
import { documentRoutes } from '@redress/contracts/documents'
import { productRoutes } from '@redress/contracts/products'
import { aCar } from '@redress/prisma/builders/cars'
import { aBatch } from '@redress/prisma/builders/catalog'
import { aComplaint } from '@redress/prisma/builders/complaints'
import { aCustomer } from '@redress/prisma/builders/customers'
import { aUser } from '@redress/prisma/builders/users'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { expectProblem } from '../../testing/expect-problem.ts'
import { type Kit, startKit } from '../../testing/kit.ts'
import { unpacked } from './testing/unpack.ts'

let kit: Kit

beforeAll(async () => {
  kit = await startKit()
})
afterAll(() => kit.close())

async function badBatch() {
  const { prisma } = kit.services
  const batch = await aBatch(prisma, { quantityMade: 4800, quantityShipped: 4400 })
  const customer = await aCustomer(prisma, { name: `=SUM(A1) Pumps ${batch.number}` })
  const line = { productId: batch.productId, batchId: batch.id, productText: 'MS' }
  const complaint = await aComplaint(prisma, {
    customerId: customer.id,
    complaintLines: [{ ...line, quantityAffected: 12, remainingStock: 300 }],
  })
  await aComplaint(prisma, { customerId: customer.id, complaintLines: [{ ...line, quantityAffected: 8 }] })
  const car = await aCar(prisma, { of: [complaint] })
  const lot = await prisma.carLot.create({
    data: { carId: car.id, lot: batch.number, batchId: batch.id, quantityMade: 4800 },
  })
  await prisma.carStock.create({
    data: {
      carId: car.id,
      lotId: lot.id,
      position: 1,
      place: 'finished_goods',
      checked: 400,
      good: 331,
      bad: 69,
    },
  })
  return { batch, car, customer }
}

test('CU-4: the page of a batch tells who has it, which CAR looks for it and what was counted where', async () => {
  const { batch, car, customer } = await badBatch()
  const { id } = await aUser(kit.services.prisma, { role: 'production' })
  const { body } = await kit.call(productRoutes.readBatch, { params: { id: batch.id } }, { as: id })
  expect(body.customers).toEqual([
    {
      customer: customer.name,
      complaints: 2,
      quantityAffected: 20,
      quantityJustified: null,
      remainingStock: 300,
    },
  ])
  expect(body.cars).toMatchObject([{ number: car.number, checked: 400, good: 331, bad: 69 }])
  expect(body.stock).toMatchObject([{ car: car.number, place: 'finished_goods', good: 331 }])
})

test('CU-4: the trace package is frozen with its sums, opens harmlessly, and says who drew it', async () => {
  const { batch } = await badBatch()
  const { id } = await aUser(kit.services.prisma, { role: 'quality_manager' })
  const answer = await kit.call(documentRoutes.tracePackage, { params: { id: batch.id } }, { as: id })
  expect(answer.status).toBe(200)
  const files = await unpacked(answer.raw.rawPayload)
  expect([...files.keys()]).toEqual([
    'batch.json',
    'complaints.csv',
    'customers.csv',
    'stock.csv',
    'MANIFEST.txt',
  ])
  expect(files.get('customers.csv')?.toString()).toContain(`'=SUM(A1) Pumps`)
  for (const line of files.get('MANIFEST.txt')?.toString().trim().split('\n') ?? []) {
    const [sum, name = ''] = line.split('  ')
    expect(
      createHash('sha256')
        .update(files.get(name) ?? '')
        .digest('hex'),
    ).toBe(sum)
  }
  const drawn = await kit.services.prisma.trailEntry.count({
    where: { subject: 'batch', subjectId: batch.id, type: 'batch.package-drawn', actorId: id },
  })
  expect(drawn).toBe(1)
})

test('CU-4: the package leaves the house only by those who may take records out', async () => {
  const { batch } = await badBatch()
  const { id } = await aUser(kit.services.prisma, { role: 'agent' })
  const answer = await kit.call(documentRoutes.tracePackage, { params: { id: batch.id } }, { as: id })
  expectProblem(answer, 'forbidden')
})
