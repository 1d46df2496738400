import { revisionRoutes } from '@redress/contracts/car-revisions'
import { carRoutes } from '@redress/contracts/car-routes'
import { ReportContent } from '@redress/contracts/cars'
import { aCar } from '@redress/prisma/builders/cars'
import { aDefectCode, aProduct } from '@redress/prisma/builders/catalog'
import { aComplaint } from '@redress/prisma/builders/complaints'
import { aUser } from '@redress/prisma/builders/users'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { expectProblem, faultsOf } from '../../testing/expect-problem.ts'
import { type Kit, startKit } from '../../testing/kit.ts'
import { hashOfContent } from './sign-car.ts'

// The first report waits for the start of the layout engine.
vi.setConfig({ testTimeout: 30_000 })

let kit: Kit
let engineer: string

beforeAll(async () => {
  kit = await startKit()
  kit.setNow(new Date('2026-11-22T10:00:00.000Z'))
  engineer = (await aUser(kit.services.prisma, { role: 'engineer' })).id
})
afterAll(() => kit.close())

const write = (number: string, name: string, value: string, version = 0) =>
  kit.call(
    carRoutes.write,
    { params: { number, name: name as 'd2.chart' }, body: { version, value } },
    { as: engineer },
  )
const read = async (number: string) =>
  (await kit.call(carRoutes.read, { params: { number } }, { as: engineer })).body

/** A failure that came twice in March and once in June, beside what is none of it. */
async function aFailure() {
  const { prisma } = kit.services
  const [product, other] = [await aProduct(prisma), await aProduct(prisma)]
  const [defect, unlike] = [await aDefectCode(prisma), await aDefectCode(prisma)]
  const complaint = (receivedAt: string, wish: Record<string, unknown> = {}, line = {}) =>
    aComplaint(prisma, {
      receivedAt: new Date(receivedAt),
      complaintLines: [
        { productId: product.id, productText: product.number, defectCodeId: defect.id, ...line },
      ],
      ...wish,
    })
  const linked = await complaint('2026-03-05T08:00:00Z')
  await complaint('2026-03-31T21:30:00Z')
  await complaint('2026-06-01T08:00:00Z')
  await complaint('2025-11-20T08:00:00Z')
  await complaint('2026-06-02T08:00:00Z', { step: 'withdrawn' })
  await complaint('2026-06-02T08:00:00Z', {}, { defectCodeId: unlike.id })
  await complaint('2026-06-02T08:00:00Z', {}, { productId: other.id })
  const car = await aCar(prisma, { of: [linked], productId: product.id, leaderId: engineer })
  return { car, complaint }
}

describe('B32: complaints per month of product and defect', () => {
  test('switched on it is there, live, with its marks; switched off it is gone', async () => {
    const { car, complaint } = await aFailure()
    expect(await read(car.number)).not.toHaveProperty('chart')
    await write(car.number, 'd3.cleanFrom', '2026-07-04')
    const { body } = await write(car.number, 'd2.chart', 'yes')
    const counted = (chart: typeof body.chart) =>
      chart?.months.filter(({ count }) => count > 0).map(({ month, count }) => `${month} ${count}`)
    expect(body.chart?.months).toHaveLength(12)
    expect(counted(body.chart)).toEqual(['2026-03 2', '2026-06 1'])
    expect(body.chart?.marks).toEqual([{ kind: 'clean-lot', day: '2026-07-04' }])
    await complaint('2026-11-03T08:00:00Z')
    expect(counted((await read(car.number)).chart)).toEqual(['2026-03 2', '2026-06 1', '2026-11 1'])
    expect((await write(car.number, 'd2.chart', '', 1)).body).not.toHaveProperty('chart')
  })

  test('a complaint that points at the CAR counts, whatever its defect is called', async () => {
    const linked = await aComplaint(kit.services.prisma, { receivedAt: new Date('2026-02-03T08:00:00Z') })
    const { number } = await aCar(kit.services.prisma, { of: [linked] })
    const { body } = await write(number, 'd6.chart', 'yes')
    expect(body.chart?.months.filter(({ count }) => count > 0)).toEqual([{ month: '2026-02', count: 1 }])
  })

  test('AL-4: it is on or it is not', async () => {
    const { number } = await aCar(kit.services.prisma)
    for (const value of ['no', 'maybe']) {
      const refused = expectProblem(await write(number, 'd2.chart', value), 'invalid-input')
      expect(faultsOf(refused)).toEqual(['#/value not-a-choice'])
    }
  })
})

test('CAR-7: what was sent keeps its chart, whatever comes later; a report without one stays as it was', async () => {
  const { prisma } = kit.services
  const { car, complaint } = await aFailure()
  await prisma.carGateState.updateMany({
    where: { carId: car.id, gate: 'd1_d3' },
    data: { status: 'accepted' },
  })
  const send = () =>
    kit.call(revisionRoutes.send, { params: { number: car.number }, body: { stage: 'd3' } }, { as: engineer })
  expect((await send()).status).toBe(201)
  // D2 is signed by now: that it was switched on before is what is tested.
  await prisma.carField.create({
    data: { carId: car.id, name: 'd2.chart', value: 'yes', changedById: engineer, changedAt: new Date() },
  })
  expect((await send()).status).toBe(201)
  await complaint('2026-11-03T08:00:00Z')
  const kept = await prisma.carRevision.findMany({
    where: { carId: car.id },
    orderBy: { revision: 'asc' },
    select: { content: true, hash: true },
  })
  const contents = kept.map(({ content }) => ReportContent.parse(content))
  expect(contents.map(({ chart }) => chart?.months.reduce((sum, { count }) => sum + count, 0))).toEqual([
    undefined,
    3,
  ])
  expect(contents.map(hashOfContent)).toEqual(kept.map(({ hash }) => hash))
})
