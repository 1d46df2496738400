import { carRadarRoutes } from '@redress/contracts/car-radar'
import { complaintRoutes } from '@redress/contracts/complaint-routes'
import { intakeRoutes } from '@redress/contracts/intake'
import { may } from '@redress/domain/identity/permissions'
import { roles } from '@redress/domain/identity/role'
import { aCar, type CarWish } from '@redress/prisma/builders/cars'
import { aBatch, aDefectCode, aProduct } from '@redress/prisma/builders/catalog'
import { aComplaint } from '@redress/prisma/builders/complaints'
import { aCustomer } from '@redress/prisma/builders/customers'
import { aUser } from '@redress/prisma/builders/users'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { write } from '../../platform/write.ts'
import { expectProblem, faultsOf } from '../../testing/expect-problem.ts'
import { type Kit, startKit } from '../../testing/kit.ts'
import { answerRadar } from './commands/answer-radar.ts'

let kit: Kit
let agentId: string

const today = new Date('2026-07-10T09:00:00.000Z')
const day = (text: string) => new Date(`${text}T00:00:00Z`)

beforeAll(async () => {
  kit = await startKit()
  kit.setNow(today)
  agentId = (await aUser(kit.services.prisma, { role: 'agent' })).id
})
afterAll(() => kit.close())

async function radar(query: Record<string, string>) {
  return (await kit.call(carRadarRoutes.typed, { query }, { as: agentId })).body
}

/** A failure that came twice: its product, defect and customer, the bad lot and the first clean one. */
async function aFailure(wish: CarWish = {}) {
  const { prisma } = kit.services
  const [product, defect, customer] = [
    await aProduct(prisma),
    await aDefectCode(prisma),
    await aCustomer(prisma),
  ]
  const bad = await aBatch(prisma, { productId: product.id, number: 'L2602-01', madeOn: day('2026-02-01') })
  const clean = await aBatch(prisma, { productId: product.id, number: 'L2603-01', madeOn: day('2026-03-01') })
  const line = { productId: product.id, productText: product.number, defectCodeId: defect.id }
  const complaint = (receivedAt: string, wanted = {}) =>
    aComplaint(prisma, {
      customerId: customer.id,
      receivedAt: day(receivedAt),
      complaintLines: [{ ...line, batchId: bad.id, batchText: bad.number }],
      ...wanted,
    })
  const first = await complaint('2026-02-03')
  const car = await aCar(prisma, { of: [first], openedAt: day('2026-02-04'), ...wish })
  await prisma.carField.create({
    data: { carId: car.id, name: 'd3.cleanLot', value: clean.number, changedById: agentId, changedAt: today },
  })
  const typed = { product: product.id, defect: defect.id, customer: customer.id }
  return { product, defect, customer, bad, clean, line, complaint, first, car, typed }
}

const closed = { status: 'closed', closedAt: day('2026-05-01'), watchFrom: day('2026-05-01') } as const

function take(wish: Record<string, unknown>, key: string = crypto.randomUUID()) {
  const body = { channel: 'phone', customerName: 'Hearthline', wording: 'Third row dead.', ...wish }
  return kit.call(intakeRoutes.register, { body }, { as: agentId, key })
}

async function carOf(number: string) {
  return (await kit.call(carRadarRoutes.ofComplaint, { params: { number } }, { as: agentId })).body
}

async function told(number: string) {
  const { body } = await kit.call(
    complaintRoutes.timeline,
    { params: { number }, query: { show: 'changes' } },
    { as: agentId },
  )
  return body.entries.flatMap((entry) => (entry.entry === 'change' ? [[entry.type, entry.data]] : []))
}

describe('IN-11: while product and defect are typed', () => {
  test('the CAR is named with what it shares, where it stands and how long it is watched', async () => {
    const open = await aFailure()
    const [candidate] = (await radar(open.typed)).candidates
    expect(candidate).toMatchObject({
      number: open.car.number,
      status: 'open',
      gate: 'd1_d3',
      isWatched: false,
      watchedUntil: null,
      reopens: false,
    })
    expect(candidate?.shares.toSorted((a, b) => a.localeCompare(b))).toEqual([
      'customer',
      'defect',
      'product',
    ])
    const { typed, bad, clean } = await aFailure(closed)
    const watched = { status: 'closed', isWatched: true, watchedUntil: '2026-07-30' }
    expect((await radar(typed)).candidates).toMatchObject([{ ...watched, reopens: false }])
    expect((await radar({ ...typed, batch: bad.id })).candidates).toMatchObject([{ reopens: false }])
    expect((await radar({ ...typed, batch: clean.id })).candidates).toMatchObject([{ reopens: true }])
    expect((await radar({ ...typed, lot: 'L2603-02' })).candidates).toMatchObject([{ reopens: true }])
    expect((await radar({ batch: bad.id })).candidates).toMatchObject([
      { shares: expect.arrayContaining(['batch', 'product']) },
    ])
  })

  test('the same failure comes before another one of the product, a cancelled CAR not at all', async () => {
    const { prisma } = kit.services
    const { typed, line, car, complaint } = await aFailure(closed)
    const otherDefect = (await aDefectCode(prisma)).id
    const other = await complaint('2026-04-01', { complaintLines: [{ ...line, defectCodeId: otherDefect }] })
    const elsewhere = await aCar(prisma, { of: [other] })
    await aCar(prisma, { of: [await complaint('2026-04-02')], status: 'cancelled' })
    expect((await radar(typed)).candidates.map(({ number }) => number)).toEqual([
      car.number,
      elsewhere.number,
    ])
  })

  test('it counts six months, of this customer and of all, and names the newest', async () => {
    const { typed, first, line, complaint, product } = await aFailure()
    const june = await complaint('2026-06-01', { step: 'closed' })
    await complaint('2026-01-09')
    await complaint('2026-06-02', { kind: 'suggestion' })
    await complaint('2026-06-03', { step: 'withdrawn' })
    await complaint('2026-06-04', { customerId: null })
    const defectCodeId = (await aDefectCode(kit.services.prisma)).id
    await complaint('2026-06-05', { complaintLines: [{ ...line, defectCodeId }] })
    expect((await radar(typed)).recent).toEqual({
      customer: 2,
      all: 3,
      numbers: [june.number, first.number],
    })
    expect((await radar({ product: product.id })).recent).toEqual({ customer: 0, all: 4, numbers: [] })
  })

  test('one statement for both: the complaint once registered sees what was seen while typing', async () => {
    const { typed, bad, line, complaint } = await aFailure(closed)
    const late = await complaint('2026-07-09', { complaintLines: [{ ...line, batchId: bad.id }] })
    const { candidates, recent } = await carOf(late.number)
    expect(candidates).toEqual((await radar({ ...typed, batch: bad.id })).candidates)
    expect(recent).toMatchObject({ customer: 1, all: 1 })
  })

  test('nothing known finds nothing; strangers and what is no id are refused', async () => {
    const nothing = { candidates: [], recent: { customer: 0, all: 0, numbers: [] } }
    expect(await radar({})).toEqual(nothing)
    expect(await radar({ batch: crypto.randomUUID(), customer: crypto.randomUUID() })).toEqual(nothing)
    expectProblem(await kit.call(carRadarRoutes.typed, { query: {} }), 'unauthenticated')
    const wrong = await kit.call(carRadarRoutes.typed, { query: { product: 'MS-4412' } }, { as: agentId })
    expectProblem(wrong, 'invalid-input')
  })
})

describe('IN-11: what was chosen is done by registering', () => {
  test('attached: complaint and CAR show each other, and the same key twice does it once', async () => {
    const { car, product, defect } = await aFailure()
    const wish = {
      lines: [{ productId: product.id, defectCodeId: defect.id }],
      radar: { does: 'join', car: car.number },
    }
    const key = crypto.randomUUID()
    const [one, two] = await Promise.all([take(wish, key), take(wish, key)])
    expect(one.body.radar).toEqual({ done: 'joined', car: car.number })
    expect(two.body).toEqual(one.body)
    expect((await carOf(one.body.number)).car).toMatchObject({ number: car.number, complaints: 2 })
  })

  test('CAR-12: attached from the clean lot on, it opens the CAR again; of two at once the second joins', async () => {
    const { car, product, clean } = await aFailure(closed)
    const wish = {
      lines: [{ productId: product.id, batchId: clean.id }],
      radar: { does: 'join', car: car.number },
    }
    const both = await Promise.all([take(wish), take(wish)])
    expect(
      both.map(({ body }) => body.radar?.done).toSorted((a, b) => String(a).localeCompare(String(b))),
    ).toEqual(['joined', 'reopened'])
    expect((await carOf(both[0].body.number)).car).toMatchObject({ status: 'open', complaints: 3 })
  })

  test('a new CAR is opened with what the complaint says', async () => {
    const { product } = await aFailure()
    const { body } = await take({
      subject: 'Third row dead',
      lines: [{ productId: product.id }],
      radar: { does: 'open', kind: 'four_d' },
    })
    const { car } = await carOf(body.number)
    expect(body.radar).toEqual({ done: 'opened', car: car?.number })
    expect(car).toMatchObject({ kind: 'four_d', title: 'Third row dead', complaints: 1 })
  })

  test('gone on without: the reason stands in the timeline; choosing nothing leaves no word', async () => {
    const passed = await take({ radar: { does: 'pass', reason: 'Another cause' } })
    expect(passed.body.radar).toEqual({ done: 'passed', car: null })
    expect(await told(passed.body.number)).toContainEqual([
      'complaint.car-passed',
      { reason: 'Another cause' },
    ])
    const silent = await take({})
    expect(silent.body.radar).toBeNull()
    expect((await told(silent.body.number)).map(([type]) => type)).toEqual(['complaint.registered'])
  })

  test('IN-3: a CAR cancelled meanwhile holds no caller up: it is registered, and said', async () => {
    const { car } = await aFailure({ status: 'cancelled' })
    for (const number of [car.number, 'CAR-2020-99999']) {
      const { status, body } = await take({ radar: { does: 'join', car: number } })
      expect([status, body.radar]).toEqual([201, { done: 'refused', car: number }])
      expect(await told(body.number)).toContainEqual(['complaint.car-refused', { name: number }])
      expect((await carOf(body.number)).car).toBeNull()
    }
  })

  test('what it is not is named; nothing is registered', async () => {
    const before = await kit.services.prisma.complaint.count()
    for (const [choice, fault] of [
      [{ does: 'pass', reason: ' ' }, '#/radar/reason'],
      [{ does: 'join', car: 'C-2026-00001' }, '#/radar/car'],
      [{ does: 'open', kind: 'five_d' }, '#/radar/kind'],
      [{ does: 'guess' }, '#/radar/does'],
    ] as const) {
      const faults = faultsOf(expectProblem(await take({ radar: choice }), 'invalid-input'))
      expect(faults.map((one) => one.split(' ')[0])).toEqual([fault])
    }
    expect(await kit.services.prisma.complaint.count()).toBe(before)
  })

  test('whoever registers may open CARs today; a role that may not would make a suggestion', async () => {
    const registering = roles.filter((role) => may(role, 'complaint.create'))
    expect(registering.filter((role) => !may(role, 'car.open'))).toEqual([])
    const { prisma } = kit.services
    const { car } = await aFailure()
    const worker = await aUser(prisma, { role: 'production' })
    const complaint = await aComplaint(prisma)
    const actor = { kind: 'user', id: worker.id, name: worker.name, role: 'production' } as const
    const choose = (choice: Parameters<typeof answerRadar>[2]) =>
      write(kit.services, { actor, requestId: 'radar' }, (context) => answerRadar(context, complaint, choice))
    expect(await choose({ does: 'join', car: car.number })).toEqual({ done: 'suggested', car: car.number })
    expect(await choose({ does: 'open', kind: 'eight_d' })).toEqual({ done: 'suggested', car: null })
    expect((await carOf(complaint.number)).car).toBeNull()
    expect((await told(complaint.number)).map(([, data]) => data)).toEqual([
      { name: '8D' },
      { name: car.number },
    ])
  })
})
