import { randomUUID } from 'node:crypto'
import { gateRoutes } from '@redress/contracts/car-gates'
import type { Complaint } from '@redress/prisma/generated/client'
import { anAction } from '@redress/prisma/builders/actions'
import { aCar } from '@redress/prisma/builders/cars'
import { aBatch, aHold } from '@redress/prisma/builders/catalog'
import { aComplaint } from '@redress/prisma/builders/complaints'
import { aUser } from '@redress/prisma/builders/users'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { expectProblem } from '../../testing/expect-problem.ts'
import { type Kit, startKit } from '../../testing/kit.ts'

let kit: Kit
let head: string

beforeAll(async () => {
  kit = await startKit()
  head = (await aUser(kit.services.prisma, { role: 'quality_manager' })).id
})
afterAll(() => kit.close())

const read = (number: string, as = head) => kit.call(gateRoutes.openEnds, { params: { number } }, { as })
const endsOf = async (number: string) =>
  (await read(number)).body.ends.map(({ kind, name, place }) => [kind, name, place])

/** A report of the CAR as it stands in the conversation of those it was sent for. */
async function reported(carId: string, of: Complaint[]) {
  const { prisma } = kit.services
  const now = new Date()
  const hash = randomUUID().replaceAll('-', '').repeat(2)
  await prisma.storedFile.create({ data: { hash, size: 1, mediaType: 'application/pdf', createdAt: now } })
  const file = { hash, name: 'report.pdf', mediaType: 'application/pdf', size: 1, createdAt: now }
  const pdf = await prisma.attachment.create({ data: file })
  await prisma.carRevision.create({
    data: {
      carId,
      revision: 1,
      stage: 'd3',
      language: 'en',
      status: 'sent',
      content: {},
      hash,
      pdfId: pdf.id,
      ourScore: 50,
      sentById: head,
      sentAt: now,
    },
  })
  for (const { threadId } of of) {
    await prisma.message.create({
      data: {
        threadId,
        kind: 'to_customer',
        channel: 'email',
        body: 'The report',
        authorName: 'Ewa',
        at: now,
        attachments: { create: { attachmentId: pdf.id, position: 1 } },
      },
    })
  }
}

test('CAR-6: who closes sees what stays behind, of this CAR alone', async () => {
  const { prisma } = kit.services
  const [told, untold] = [await aComplaint(prisma), await aComplaint(prisma)]
  const car = await aCar(prisma, { of: [told, untold] })
  const other = await aCar(prisma, { of: [await aComplaint(prisma)] })
  const batch = await aBatch(prisma)
  const product = await prisma.product.findUniqueOrThrow({ where: { id: batch.productId } })
  const held = { productId: batch.productId, batchId: batch.id, setById: head }
  await aHold(prisma, { ...held, carId: car.id })
  await aHold(prisma, { ...held, carId: other.id, batchId: null })
  await aHold(prisma, {
    ...held,
    carId: car.id,
    batchId: null,
    releasedAt: new Date(),
    releasedById: head,
    releaseReason: 'All sorted',
  })
  const work = { complaint: { threadId: car.threadId } }
  await anAction(prisma, { ...work, title: 'Sort the stock', discipline: 'd3', status: 'verified' })
  await anAction(prisma, { ...work, title: 'Fit an interlock', discipline: 'd6', status: 'done' })
  await anAction(prisma, { ...work, title: 'Dropped', discipline: 'd6', status: 'cancelled' })
  await anAction(prisma, { ...work, title: 'Proven', discipline: 'd6', status: 'verified' })
  await reported(car.id, [told])

  expect(await endsOf(car.number)).toEqual([
    ['hold', `${product.number} · ${batch.number}`, 'd3'],
    ['measure', 'Sort the stock', 'd3'],
    ['action', 'Fit an interlock', 'd6'],
    ['complaint', untold.number, null],
  ])
})

test('CAR-10: a report of another CAR in the same conversation is no answer of this one', async () => {
  const { prisma } = kit.services
  const complaint = await aComplaint(prisma)
  const car = await aCar(prisma, { of: [complaint] })
  await reported((await aCar(prisma)).id, [complaint])
  expect(await endsOf(car.number)).toEqual([['complaint', complaint.number, null]])
})

test('A CAR with nothing open says so, an unknown one is not found', async () => {
  expect(await endsOf((await aCar(kit.services.prisma)).number)).toEqual([])
  expectProblem(await read('CAR-2026-9999'), 'not-found')
})
