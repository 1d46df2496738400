import { complaintRoutes } from '@redress/contracts/complaint-routes'
import { slaRoutes } from '@redress/contracts/sla'
import type { Role } from '@redress/domain/identity/role'
import { aComplaint } from '@redress/prisma/builders/complaints'
import { aCustomer } from '@redress/prisma/builders/customers'
import { aCalendar, aClockPolicy, plantHours } from '@redress/prisma/builders/sla'
import { aUser } from '@redress/prisma/builders/users'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { expectProblem, faultsOf } from '../../testing/expect-problem.ts'
import { type Kit, startKit } from '../../testing/kit.ts'
import { ask, type SecondProcess, startSecond } from '../../testing/second-process.ts'
import { ensureClockPolicies } from './defaults.ts'

let kit: Kit
let second: SecondProcess
let manager: string

const now = new Date('2026-03-02T09:00:00+01:00')

beforeAll(async () => {
  kit = await startKit()
  second = await startSecond(kit)
  kit.setNow(now)
  manager = (await aUser(kit.services.prisma, { role: 'quality_manager' })).id
})
afterAll(async () => {
  await second.close()
  await kit.close()
})

const prisma = () => kit.services.prisma
const hours = (name: string) => ({ name, ...structuredClone(plantHours) })
const longDay = { ...plantHours.week, mon: [['06:00', '22:00']] }

const create = (body: object, as = manager) => kit.call(slaRoutes.createCalendar, { body }, { as })
const change = (id: string, body: object, as = manager) =>
  kit.call(slaRoutes.changeCalendar, { params: { id }, body }, { as })
const setPolicy = (body: object, as = manager, key?: string) =>
  kit.call(slaRoutes.createPolicy, { body }, { as, ...(key ? { key } : {}) })

test('SLA-1, SLA-2: a new installation promises a reply in two days, a decision in one, on site in ten', async () => {
  const own = await startKit()
  const inForce = () =>
    own.services.prisma.clockPolicy.findMany({ orderBy: [{ kind: 'asc' }, { onSite: 'asc' }] })
  await Promise.all([ensureClockPolicies(own.services), ensureClockPolicies(own.services)])
  await ensureClockPolicies(own.services)
  const policies = await inForce()
  expect(policies.slice(0, 3)).toMatchObject([
    { kind: 'first_reply', target: { workingDays: 2 }, active: true, onSite: null },
    { kind: 'decision', target: { workingDays: 10 }, active: true, onSite: true },
    { kind: 'decision', target: { workingDays: 1 }, active: true, onSite: null },
  ])
  expect(policies.slice(3).map(({ kind, target, severity }) => [kind, target, severity])).toEqual(
    expect.arrayContaining([
      ['d3', { calendarDays: 2 }, null],
      ['d3', { hours: 24 }, 'critical'],
      ['d4', { calendarDays: 14 }, null],
      ['d5_d6', { calendarDays: 60 }, null],
      ['d7_d8', { calendarDays: 90 }, null],
    ]),
  )
  // Who takes it out of force does not find it again after the next start.
  await own.services.prisma.clockPolicy.updateMany({ where: { onSite: true }, data: { active: false } })
  await ensureClockPolicies(own.services)
  expect(await inForce()).toHaveLength(8)
  await own.close()
})

describe('SLA-3: calendars', () => {
  test('are made and changed in versions, before and after on the trail', async () => {
    const made = await create(hours('Night shift'))
    expect(made.status).toBe(201)
    const calendar = made.body.calendars.find(({ name }) => name === 'Night shift')
    if (!calendar) throw new Error('it is not in the list')
    expect(calendar).toMatchObject({ version: 1, timeZone: 'Europe/Warsaw' })
    const next = { ...hours('Day shift'), holidays: ['2026-05-01'], version: 1 }
    const { body } = await change(calendar.id, next)
    expect(body.calendars.find(({ id }) => id === calendar.id)).toMatchObject({
      name: 'Day shift',
      holidays: ['2026-05-01'],
      version: 2,
    })
    const trail = await prisma().trailEntry.findMany({
      where: { subjectId: calendar.id },
      orderBy: { seq: 'asc' },
    })
    expect(trail).toMatchObject([
      { type: 'calendar.created' },
      { type: 'calendar.changed', data: { before: { name: 'Night shift' }, after: { name: 'Day shift' } } },
    ])
  })

  test('every fault is named at its place, and nothing is stored', async () => {
    const before = await prisma().calendar.count()
    const answer = await create({
      ...hours('Faulty'),
      timeZone: 'Europe/Danzig',
      week: {
        ...plantHours.week,
        mon: [['8', '12:00']],
        tue: [['12:00', '08:00']],
        wed: [
          ['08:00', '12:00'],
          ['11:00', '13:00'],
        ],
      },
      holidays: ['2026-02-30'],
    })
    expect(faultsOf(expectProblem(answer, 'invalid-input')).sort()).toEqual([
      '#/holidays/0 not-a-date',
      '#/timeZone unknown-zone',
      '#/week/mon/0 not-a-time',
      '#/week/tue/0 end-before-start',
      '#/week/wed/1 overlap',
    ])
    const never = { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] }
    const closed = await create({ ...hours('Never open'), week: never })
    expect(faultsOf(expectProblem(closed, 'invalid-input'))).toEqual(['#/week no-opening'])
    expect(await prisma().calendar.count()).toBe(before)
  })

  test('a name is used once; a stale version and an unknown one are refused', async () => {
    const [one, other] = [await aCalendar(prisma()), await aCalendar(prisma())]
    expect(faultsOf(expectProblem(await create(hours(one.name)), 'invalid-input'))).toEqual([
      '#/name already-used',
    ])
    const taken = await change(other.id, { ...hours(one.name), version: 1 })
    expect(faultsOf(expectProblem(taken, 'invalid-input'))).toEqual(['#/name already-used'])
    expectProblem(await change(other.id, { ...hours(other.name), version: 2 }), 'stale-version')
    const nobody = '01900000-0000-7000-8000-000000000000'
    expectProblem(await change(nobody, { ...hours('x'), version: 1 }), 'not-found')
    const both = await Promise.all([1, 2].map(() => change(one.id, { ...hours(one.name), version: 1 })))
    expect(both.map(({ status }) => status).toSorted((a, b) => Number(a) - Number(b))).toEqual([200, 409])
  })

  test('running clocks keep their due times, unless they are asked for too', async () => {
    const calendar = await aCalendar(prisma())
    const clock = {
      calendarId: calendar.id,
      target: { workingHours: 10 },
      dueAt: new Date('2026-03-03T11:00:00+01:00'),
    }
    const complaint = await aComplaint(prisma(), { receivedAt: now, clock })
    const due = async () =>
      (await prisma().clock.findFirstOrThrow({ where: { threadId: complaint.threadId } })).dueAt
    await change(calendar.id, { ...hours(calendar.name), week: longDay, version: 1 })
    expect(await due()).toEqual(clock.dueAt)
    await change(calendar.id, { ...hours(calendar.name), week: longDay, version: 2, alsoRunning: true })
    expect(await due()).toEqual(new Date('2026-03-02T19:00:00+01:00'))
    const { actBy } = await prisma().complaint.findUniqueOrThrow({ where: { id: complaint.id } })
    expect(actBy).toEqual(await due())
    expect(await prisma().trailEntry.findFirst({ where: { subjectId: complaint.id } })).toMatchObject({
      type: 'complaint.clock-restarted',
    })
  })

  test('C50: a process that knows the calendar reckons by the new one as soon as it is saved', async () => {
    // The other process has the time of the house.
    kit.setNow(new Date())
    const calendar = await aCalendar(prisma())
    const receivedAt = new Date()
    const dueAt = new Date(receivedAt.getTime() + 20 * 86_400_000)
    const complaint = await aComplaint(prisma(), { receivedAt, clock: { calendarId: calendar.id, dueAt } })
    const cookie = await kit.signedIn(manager)
    const leftIn = async () => {
      const answer = await ask(second, complaintRoutes.read, { params: { number: complaint.number }, cookie })
      return answer.json().clocks[0].left
    }
    const before = await leftIn()
    const allDay = [['00:00', '24:00']]
    const week = { mon: allDay, tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] }
    await change(calendar.id, { ...hours(calendar.name), week, version: 1 })
    const after = await leftIn()
    expect(before.amount).toBeGreaterThan(8)
    expect(after.amount).toBeLessThan(5)
    kit.setNow(now)
  })
})

describe('SLA-3: policies', () => {
  test('one takes the place of another; the old one stays on record, and counts no more', async () => {
    const customer = await aCustomer(prisma())
    const { id: calendarId } = await aCalendar(prisma())
    const body = { kind: 'first_reply', unit: 'workingHours', amount: 4, calendarId, customerId: customer.id }
    const made = await setPolicy(body)
    expect(made.status).toBe(201)
    const policy = made.body.policies.find((one) => one.customer?.id === customer.id)
    expect(policy).toMatchObject({ amount: 4, unit: 'workingHours', customer: { name: customer.name } })
    const changed = await setPolicy({ ...body, amount: 6, replaces: policy?.id })
    expect(changed.body.policies.filter((one) => one.customer?.id === customer.id)).toMatchObject([
      { amount: 6 },
    ])
    // Somebody who still saw the first one.
    expectProblem(await setPolicy({ ...body, amount: 8, replaces: policy?.id }), 'stale-version')
    expectProblem(
      await kit.call(slaRoutes.endPolicy, { params: { id: policy?.id ?? '' } }, { as: manager }),
      'stale-version',
    )
    const last = changed.body.policies.find((one) => one.customer?.id === customer.id)
    const ended = await kit.call(slaRoutes.endPolicy, { params: { id: last?.id ?? '' } }, { as: manager })
    expect(ended.body.policies.filter((one) => one.customer?.id === customer.id)).toEqual([])
    expect(await prisma().clockPolicy.count({ where: { customerId: customer.id } })).toBe(2)
  })

  test('two with one aim are refused, also when they come at once or twice', async () => {
    const customer = await aCustomer(prisma())
    const { id: calendarId } = await aCalendar(prisma())
    const body = { kind: 'decision', unit: 'workingDays', amount: 10, calendarId, customerId: customer.id }
    const both = await Promise.all([setPolicy(body), setPolicy(body)])
    expect(both.map(({ status }) => status).toSorted((a, b) => Number(a) - Number(b))).toEqual([201, 400])
    expect(faultsOf(expectProblem(await setPolicy(body), 'invalid-input'))).toEqual(['#/kind already-used'])
    const other = { ...body, severity: 'critical' }
    const twice = [
      await setPolicy(other, manager, 'policy-once'),
      await setPolicy(other, manager, 'policy-once'),
    ]
    expect(twice.map(({ status }) => status)).toEqual([201, 201])
    expect(await prisma().clockPolicy.count({ where: { customerId: customer.id } })).toBe(2)
  })

  test('SLA-2: one for examinations on site and one for the others stand side by side', async () => {
    const customer = await aCustomer(prisma())
    const { id: calendarId } = await aCalendar(prisma())
    const body = { kind: 'decision', unit: 'workingDays', calendarId, customerId: customer.id }
    expect((await setPolicy({ ...body, amount: 1, onSite: false })).status).toBe(201)
    const { body: rules } = await setPolicy({ ...body, amount: 10, onSite: true, side: 'customers' })
    expect(rules.policies.filter((one) => one.customer?.id === customer.id)).toMatchObject([
      { amount: 1, onSite: false, side: 'ours' },
      { amount: 10, onSite: true, side: 'customers' },
    ])
    const twin = await setPolicy({ ...body, amount: 5, onSite: true })
    expect(faultsOf(expectProblem(twin, 'invalid-input'))).toEqual(['#/kind already-used'])
    const odd = await setPolicy({ ...body, amount: 5, onSite: 'perhaps', side: 'theirs' })
    expect(faultsOf(expectProblem(odd, 'invalid-input')).map((fault) => fault.split(' ')[0])).toEqual([
      '#/onSite',
      '#/side',
    ])
  })

  test('days are whole, hours have a length, calendar and customer exist', async () => {
    const { id: calendarId } = await aCalendar(prisma())
    const body = { kind: 'decision', unit: 'workingDays', amount: 2, calendarId, severity: 'minor' }
    const nobody = '01900000-0000-7000-8000-000000000000'
    const faults = async (o: object) =>
      faultsOf(expectProblem(await setPolicy({ ...body, ...o }), 'invalid-input'))
    expect(await faults({ amount: 1.5 })).toEqual(['#/amount not-whole'])
    expect(await faults({ unit: 'hours', amount: 0 })).toEqual(['#/amount too-small'])
    expect(await faults({ calendarId: nobody })).toEqual(['#/calendarId not-found'])
    expect(await faults({ customerId: nobody })).toEqual(['#/customerId not-found'])
    expectProblem(await setPolicy({ ...body, replaces: nobody }), 'not-found')
  })
})

test('DOMAIN 1: calendars and policies are for those who manage them', async () => {
  const calendar = await aCalendar(prisma())
  const policy = await aClockPolicy(prisma(), {
    calendarId: calendar.id,
    severity: 'major',
    kind: 'decision',
  })
  for (const role of ['agent', 'engineer', 'production', 'manager'] satisfies Role[]) {
    const { id } = await aUser(prisma(), { role })
    expectProblem(await kit.call(slaRoutes.rules, {}, { as: id }), 'forbidden')
    expectProblem(await create(hours('x'), id), 'forbidden')
    expectProblem(await change(calendar.id, { ...hours('x'), version: 1 }, id), 'forbidden')
    expectProblem(await setPolicy({}, id), 'forbidden')
    expectProblem(await kit.call(slaRoutes.endPolicy, { params: { id: policy.id } }, { as: id }), 'forbidden')
  }
  expectProblem(await kit.call(slaRoutes.rules, {}), 'unauthenticated')
  const admin = await aUser(prisma(), { role: 'admin' })
  expect((await kit.call(slaRoutes.rules, {}, { as: admin.id })).status).toBe(200)
})
