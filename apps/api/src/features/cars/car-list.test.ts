import { type CarSort, carRoutes } from '@redress/contracts/car-routes'
import { aCar, type CarWish } from '@redress/prisma/builders/cars'
import { aDefectCode } from '@redress/prisma/builders/catalog'
import { aComplaint } from '@redress/prisma/builders/complaints'
import { aCustomer } from '@redress/prisma/builders/customers'
import { aCalendar } from '@redress/prisma/builders/sla'
import { aUser } from '@redress/prisma/builders/users'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { expectProblem, faultsOf } from '../../testing/expect-problem.ts'
import { type Kit, startKit } from '../../testing/kit.ts'

let kit: Kit
let reader: string
let calendarId: string

const now = new Date('2026-11-23T12:00:00.000Z')
const day = 86_400_000
const at = (days: number) => new Date(now.getTime() + days * day)

beforeAll(async () => {
  kit = await startKit()
  kit.setNow(now)
  reader = (await aUser(kit.services.prisma, { role: 'manager' })).id
  calendarId = (await aCalendar(kit.services.prisma)).id
})
afterAll(() => kit.close())

type Query = Record<string, string | number>
const list = async (query: Query) => (await kit.call(carRoutes.list, { query }, { as: reader })).body
const numbers = async (query: Query) => (await list(query)).cars.map(({ number }) => number)

/** A CAR of this customer, its D3 due in so many days from now. */
async function carOf(customerId: string, due: number | null, wish: CarWish = {}) {
  const car = await aCar(kit.services.prisma, { customerId, openedAt: at(-20), ...wish })
  if (due === null) return car
  await kit.services.prisma.clock.create({
    data: {
      threadId: car.threadId,
      kind: 'd3',
      calendarId,
      target: { hours: 24 },
      startedAt: at(-20),
      atRiskAt: at(due - 1),
      dueAt: at(due),
    },
  })
  return car
}

test('UX 2.7: the next due first, what promises nothing behind it, page by page without a gap', async () => {
  const { id: customer } = await aCustomer(kit.services.prisma)
  const later = await carOf(customer, 5)
  const none = await carOf(customer, null)
  const over = await carOf(customer, -3)
  // The same instant twice: the id decides.
  const twins = [await carOf(customer, 2), await carOf(customer, 2)]
  const closed = await carOf(customer, -9, { status: 'closed', closedAt: at(-1) })
  const soon = twins.toSorted((a, b) => a.id.localeCompare(b.id)).map(({ number }) => number)
  const never = [none, closed].toSorted((a, b) => a.id.localeCompare(b.id)).map(({ number }) => number)
  const wanted = [over.number, ...soon, later.number, ...never]
  expect(await numbers({ customer, sort: 'due' })).toEqual(wanted)

  const met: string[] = []
  let cursor: string | null = ''
  while (cursor !== null) {
    const page = await list({ customer, sort: 'due', limit: 1, ...(cursor ? { cursor } : {}) })
    met.push(...page.cars.map(({ number }) => number))
    cursor = page.nextCursor
  }
  expect(met).toEqual(wanted)
})

test('UX 2.7: newest and oldest turn the order round', async () => {
  const { id: customer } = await aCustomer(kit.services.prisma)
  const cars = [
    await carOf(customer, null, { openedAt: at(-3) }),
    await carOf(customer, null, { openedAt: at(-9) }),
    await carOf(customer, null, { openedAt: at(-6) }),
  ].map(({ number }) => number)
  const [three, nine, six] = cars
  const sorted = (sort: CarSort) => numbers({ customer, sort })
  expect(await sorted('newest')).toEqual([three, six, nine])
  expect(await sorted('oldest')).toEqual([nine, six, three])
  const first = await list({ customer, sort: 'oldest', limit: 2 })
  expect(await numbers({ customer, sort: 'oldest', cursor: first.nextCursor ?? '' })).toEqual([three])
})

test('C19: leader, severity and overdue are filters; a clock says how long it is over', async () => {
  const { prisma } = kit.services
  const { id: customer } = await aCustomer(prisma)
  const leader = await aUser(prisma, { role: 'engineer' })
  const mine = await carOf(customer, -2, { leaderId: leader.id, severity: 'critical' })
  const other = await carOf(customer, 4, { severity: 'minor' })
  const done = await carOf(customer, -2, { status: 'closed', closedAt: at(-1), severity: 'major' })
  expect(await numbers({ customer, leader: leader.id })).toEqual([mine.number])
  expect(await numbers({ customer, overdue: 'true' })).toEqual([mine.number])
  expect(
    (await numbers({ customer, severity: 'minor,major' })).toSorted((a, b) => a.localeCompare(b)),
  ).toEqual([other.number, done.number].toSorted((a, b) => a.localeCompare(b)))
  const { cars } = await list({ customer, sort: 'due' })
  expect(cars.map(({ clock }) => clock && [clock.kind, clock.state, clock.left])).toEqual([
    ['d3', 'breached', { over: true, amount: 2, unit: 'days' }],
    ['d3', 'on_track', { over: false, amount: 4, unit: 'days' }],
    null,
  ])
  const wrong = await kit.call(carRoutes.list, { query: { severity: 'awful', sort: 'dear' } }, { as: reader })
  expect(faultsOf(expectProblem(wrong, 'invalid-input')).map((fault) => fault.split(' ')[0])).toEqual([
    '#/query/severity/0',
    '#/query/sort',
  ])
})

test('UX 2.7: the board has what is open and what was closed lately', async () => {
  const { id: customer } = await aCustomer(kit.services.prisma)
  const open = await carOf(customer, 1, { openedAt: at(-400) })
  const fresh = await carOf(customer, null, { status: 'closed', closedAt: at(-29) })
  await carOf(customer, null, { status: 'closed', closedAt: at(-31) })
  await carOf(customer, null, { status: 'cancelled', closedAt: at(-1) })
  expect(await numbers({ customer, lately: 30, sort: 'due' })).toEqual([open.number, fresh.number])
})

test('C19: a card names the usual defect of its complaints', async () => {
  const { prisma } = kit.services
  const { id: customer } = await aCustomer(prisma)
  const [dead, torn] = [await aDefectCode(prisma), await aDefectCode(prisma)]
  const about = (defectCodeId: string) =>
    aComplaint(prisma, { complaintLines: [{ productText: 'MS', defectCodeId }] })
  const of = [await about(dead.id), await about(torn.id), await about(dead.id)]
  await carOf(customer, null, { of })
  await carOf(customer, null, { openedAt: at(-30) })
  const { cars } = await list({ customer, sort: 'newest' })
  expect(cars.map(({ defect }) => defect)).toEqual([dead.name, null])
})
