import { carRoutes } from '@redress/contracts/car-routes'
import { carWatchRoutes } from '@redress/contracts/car-watch'
import type { Role } from '@redress/domain/identity/role'
import { aCar, type CarWish } from '@redress/prisma/builders/cars'
import { aBatch, aDefectCode, aProduct } from '@redress/prisma/builders/catalog'
import { aComplaint } from '@redress/prisma/builders/complaints'
import { aCalendar } from '@redress/prisma/builders/sla'
import { aUser } from '@redress/prisma/builders/users'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { expectProblem, faultsOf } from '../../testing/expect-problem.ts'
import { type Kit, startKit } from '../../testing/kit.ts'
import { meanwhile } from '../../testing/meanwhile.ts'
import { type SecondProcess, startSecond } from '../../testing/second-process.ts'
import { reopenRecurred } from './reopen-recurred.ts'

let kit: Kit
let other: SecondProcess

const now = new Date('2026-06-10T09:00:00.000Z')
const day = (text: string) => new Date(`${text}T00:00:00Z`)

beforeAll(async () => {
  kit = await startKit()
  other = await startSecond(kit)
  kit.setNow(now)
})
afterAll(async () => {
  await other.close()
  await kit.close()
})

const someone = (role: Role = 'quality_manager') => aUser(kit.services.prisma, { role })

/** A closed CAR whose lots are clean from 10 February on, and batches before and after. */
async function closedCar(wish: CarWish = {}) {
  const { prisma } = kit.services
  const [product, defect, leader] = [
    await aProduct(prisma),
    await aDefectCode(prisma),
    await someone('engineer'),
  ]
  const batch = (number: string, madeOn: string) =>
    aBatch(prisma, { productId: product.id, number, madeOn: day(madeOn), quantityMade: 1200 })
  const bad = await batch('L2602-01', '2026-02-01')
  const clean = await batch('L2602-15', '2026-02-15')
  const line = { productId: product.id, productText: product.number, defectCodeId: defect.id }
  const complaint = (batchId: string | null, o: { receivedAt?: Date; batchText?: string } = {}) =>
    aComplaint(prisma, {
      receivedAt: o.receivedAt ?? now,
      complaintLines: [{ ...line, batchId, batchText: o.batchText ?? '' }],
    })
  const first = await complaint(bad.id, { receivedAt: day('2026-02-03') })
  const car = await aCar(prisma, {
    of: [first],
    productId: product.id,
    leaderId: leader.id,
    status: 'closed',
    openedAt: day('2026-02-04'),
    closedAt: day('2026-03-01'),
    watchFrom: day('2026-03-01'),
    ...wish,
  })
  await prisma.carField.create({
    data: {
      carId: car.id,
      name: 'd3.cleanFrom',
      value: '2026-02-10',
      changedById: leader.id,
      changedAt: now,
    },
  })
  await prisma.carGateState.updateMany({ where: { carId: car.id }, data: { status: 'accepted' } })
  return { car, leader, product, defect, bad, clean, batch, complaint, first }
}

const watch = async (number: string, as: string) =>
  (await kit.call(carWatchRoutes.watch, { params: { number } }, { as })).body
const read = async (number: string, as: string) =>
  (await kit.call(carRoutes.read, { params: { number } }, { as })).body
const judge = (number: string, body: Record<string, unknown>, as: string) =>
  kit.call(carWatchRoutes.judge, { params: { number }, body: { version: 1, ...body } }, { as })
const faults = (answer: Parameters<typeof expectProblem>[0]) =>
  faultsOf(expectProblem(answer, 'invalid-input'))

describe('CAR-8: the window is counted from the data', () => {
  test('days, batches from the first clean lot on, complaints of earlier lots shown but not counted', async () => {
    const head = await someone()
    const { car, bad, clean, batch, complaint } = await closedCar()
    await batch('L2603-02', '2026-03-02')
    await complaint(bad.id)
    expect(await watch(car.number, head.id)).toMatchObject({
      state: 'running',
      endsOn: '2026-05-30',
      daysLeft: 0,
      batchesLeft: 1,
      batchesMade: 2,
      badBatches: 0,
      suggests: null,
      complaints: [{ batch: 'L2602-01', isFromCleanLot: false }],
    })
    await batch('L2604-02', '2026-04-02')
    expect(await watch(car.number, head.id)).toMatchObject({ state: 'over', suggests: 'effective' })
    const { number } = await complaint(clean.id)
    expect(await watch(car.number, head.id)).toMatchObject({
      badBatches: 1,
      suggests: 'not_effective',
      complaints: expect.arrayContaining([
        expect.objectContaining({ number, batch: 'L2602-15', isFromCleanLot: true }),
      ]),
    })
  })

  test('a person judges: effective only when it is over, by the head of quality, upon the version seen', async () => {
    const [head, engineer] = [await someone(), await someone('engineer')]
    const { car, batch } = await closedCar()
    const effective = { effectiveness: 'effective' }
    expectProblem(await judge(car.number, effective, engineer.id), 'forbidden')
    expectProblem(await judge(car.number, effective, head.id), 'conditions-missing')
    await batch('L2603-02', '2026-03-02')
    await batch('L2604-02', '2026-04-02')
    expectProblem(await judge(car.number, { ...effective, version: 2 }, head.id), 'stale-version')
    const { body } = await judge(car.number, effective, head.id)
    expect(body).toMatchObject({
      status: 'closed',
      watch: { effectiveness: 'effective', judgedBy: head.name },
    })
  })

  test('against the figures only with a reason', async () => {
    const head = await someone()
    const { car, clean, batch, complaint } = await closedCar()
    await batch('L2603-02', '2026-03-02')
    await batch('L2604-02', '2026-04-02')
    await complaint(clean.id)
    expect(faults(await judge(car.number, { effectiveness: 'effective' }, head.id))).toEqual([
      '#/reason required',
    ])
    const reason = 'Dropped by the carrier'
    expect((await judge(car.number, { effectiveness: 'effective', reason }, head.id)).status).toBe(200)
  })

  test('not effective at any time, with a reason; the CAR is open again from D4 on', async () => {
    const head = await someone()
    const { car } = await closedCar()
    const wish = { effectiveness: 'not_effective' }
    expect(faults(await judge(car.number, wish, head.id))).toEqual(['#/reason required'])
    const { body } = await judge(car.number, { ...wish, reason: 'Seen at final test' }, head.id)
    expect(body).toMatchObject({ status: 'open', watch: { from: null, effectiveness: 'not_effective' } })
    expect(body.gates.map(({ status }) => status)).toEqual(['accepted', 'draft', 'draft', 'draft', 'draft'])
    const open = await aCar(kit.services.prisma)
    expectProblem(await judge(open.number, { ...wish, reason: 'x' }, head.id), 'not-from-here')
  })
})

describe('CAR-12: the same failure opens it again', () => {
  const mailsTo = ({ email }: { email: string }) =>
    kit.services.prisma.outgoingMail.count({ where: { toAddress: email, kind: 'car-reopened' } })

  test('by itself, once, though two processes look; both timelines say so and the leader is told', async () => {
    const { car, leader, clean, complaint } = await closedCar()
    const fresh = await complaint(clean.id)
    await Promise.all([reopenRecurred(kit.services), reopenRecurred({ ...other.services, clock: () => now })])
    await reopenRecurred(kit.services)
    const body = await read(car.number, leader.id)
    expect(body).toMatchObject({
      status: 'open',
      closedAt: null,
      reopened: { at: now.toISOString(), complaint: fresh.number, times: 1 },
      watch: { from: null, effectiveness: null },
    })
    expect(body.gates.map(({ status }) => status)).toEqual(['accepted', 'draft', 'draft', 'draft', 'draft'])
    expect(body.complaints.map(({ number }) => number)).toContain(fresh.number)
    const entries = await kit.services.prisma.trailEntry.findMany({
      where: { subjectId: { in: [car.id, fresh.id] } },
      orderBy: { type: 'asc' },
      select: { type: true, actorName: true },
    })
    expect(entries).toEqual(
      ['car.recurred', 'complaint.car-linked', 'complaint.car-reopened'].map((type) => ({
        type,
        actorName: 'Redress',
      })),
    )
    expect(await mailsTo(leader)).toBe(1)
  })

  test('SLA-3: the clocks of cause, actions and prevention run again, from that day on', async () => {
    const { prisma } = kit.services
    const { car, leader, clean, complaint } = await closedCar()
    const calendar = await aCalendar(prisma)
    const times = { startedAt: day('2026-02-04'), atRiskAt: day('2026-02-14'), dueAt: day('2026-02-18') }
    await prisma.clock.createMany({
      data: (['d3', 'd4'] as const).map((kind) => ({
        ...times,
        kind,
        threadId: car.threadId,
        calendarId: calendar.id,
        target: { unit: 'calendar-days', amount: 14 },
        metAt: day('2026-02-15'),
      })),
    })
    await complaint(clean.id)
    await reopenRecurred(kit.services)
    const clocks = await prisma.clock.findMany({
      where: { threadId: car.threadId },
      orderBy: { kind: 'asc' },
    })
    expect(clocks.find(({ kind }) => kind === 'd3')?.metAt).toEqual(day('2026-02-15'))
    expect(clocks.find(({ kind }) => kind === 'd4')?.metAt ?? null).toBeNull()
    const { data } = await prisma.trailEntry.findFirstOrThrow({
      where: { subjectId: car.id, type: 'car.recurred' },
    })
    expect(data).toMatchObject({ before: { clocks: [{ kind: 'd4', metAt: '2026-02-15T00:00:00.000Z' }] } })
    expect((await read(car.number, leader.id)).status).toBe('open')
  })

  test('an earlier lot, another defect and another product do not count', async () => {
    const { prisma } = kit.services
    const { car, leader, bad, clean, complaint, product, defect } = await closedCar()
    await complaint(bad.id)
    const elsewhere = await aBatch(prisma, { madeOn: day('2026-05-05') })
    const line = { productId: product.id, productText: '', batchId: clean.id }
    await aComplaint(prisma, { complaintLines: [{ ...line, defectCodeId: (await aDefectCode(prisma)).id }] })
    await aComplaint(prisma, { complaintLines: [line] })
    await aComplaint(prisma, {
      complaintLines: [
        { ...line, productId: elsewhere.productId, batchId: elsewhere.id, defectCodeId: defect.id },
      ],
    })
    await reopenRecurred(kit.services)
    expect(await read(car.number, leader.id)).toMatchObject({ status: 'closed', reopened: null })
  })

  test('a complaint that a person took off the CAR as another failure does not open it again', async () => {
    const { car, leader, clean, complaint } = await closedCar({
      status: 'open',
      closedAt: null,
      watchFrom: null,
    })
    const { number } = await complaint(clean.id)
    const params = { number: car.number }
    await kit.call(carRoutes.link, { params, body: { complaint: number } }, { as: leader.id })
    const off = { complaint: number, reason: 'Crushed in transport' }
    expect((await kit.call(carRoutes.unlink, { params, body: off }, { as: leader.id })).status).toBe(200)
    await kit.services.prisma.car.update({
      where: { id: car.id },
      data: { status: 'closed', closedAt: day('2026-03-01'), watchFrom: day('2026-03-01') },
    })
    await reopenRecurred(kit.services)
    expect((await read(car.number, leader.id)).status).toBe('closed')
    await complaint(clean.id)
    await reopenRecurred(kit.services)
    expect((await read(car.number, leader.id)).status).toBe('open')
  })

  test('a lot nobody entered is told by its number', async () => {
    const { prisma } = kit.services
    const { car, leader, complaint } = await closedCar()
    await prisma.carField.create({
      data: { carId: car.id, name: 'd3.cleanLot', value: 'L2602-15', changedById: leader.id, changedAt: now },
    })
    await complaint(null, { batchText: 'L2602-14' })
    await reopenRecurred(kit.services)
    expect((await read(car.number, leader.id)).status).toBe('closed')
    await complaint(null, { batchText: 'l2602-16' })
    await reopenRecurred(kit.services)
    expect((await read(car.number, leader.id)).status).toBe('open')
  })

  test('CAR-10: linked by a person it opens at once; of an earlier lot it is linked and stays closed', async () => {
    const [agent, { car, bad, clean, complaint }] = [await someone('agent'), await closedCar()]
    const link = (complaint: string) =>
      kit.call(carRoutes.link, { params: { number: car.number }, body: { complaint } }, { as: agent.id })
    const old = await complaint(bad.id)
    expect((await link(old.number)).body).toMatchObject({ status: 'closed', reopened: null })
    const fresh = await complaint(clean.id)
    expect((await link(fresh.number)).body).toMatchObject({
      status: 'open',
      reopened: { complaint: fresh.number, times: 1 },
    })
  })

  test('a complaint linked while the CAR closes is asked like one linked afterwards', async () => {
    const agent = await someone('agent')
    const { car, clean, complaint } = await closedCar({ status: 'open', closedAt: null, watchFrom: null })
    const fresh = await complaint(clean.id)
    const { body } = await meanwhile(
      kit.services.pool,
      (client) =>
        client.query(`UPDATE "Car" SET "status" = 'closed', "watchFrom" = '2026-03-01' WHERE "id" = $1`, [
          car.id,
        ]),
      () =>
        kit.call(
          carRoutes.link,
          { params: { number: car.number }, body: { complaint: fresh.number } },
          { as: agent.id },
        ),
    )
    expect(body).toMatchObject({ status: 'open', reopened: { complaint: fresh.number, times: 1 } })
  })

  test('by hand with a reason, by the head of quality, once', async () => {
    const [head, engineer, { car }] = [await someone(), await someone('engineer'), await closedCar()]
    const reopen = (as: string, body: Record<string, unknown> = {}) => {
      const input = { params: { number: car.number }, body: { version: 1, reason: 'Audit', ...body } }
      return kit.call(carWatchRoutes.reopen, input, { as })
    }
    expectProblem(await reopen(engineer.id), 'forbidden')
    expect(faults(await reopen(head.id, { reason: '' }))).toEqual(['#/reason required'])
    const both = await Promise.all([reopen(head.id), reopen(head.id)])
    expect(both.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409])
  })
})
