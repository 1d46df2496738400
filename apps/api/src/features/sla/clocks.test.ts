import { complaintRoutes } from '@redress/contracts/complaint-routes'
import { publicRoutes } from '@redress/contracts/public'
import { type ClockDetail, slaRoutes } from '@redress/contracts/sla'
import { noClock } from '@redress/domain/complaints/complaint'
import type { Role } from '@redress/domain/identity/role'
import { aComplaint } from '@redress/prisma/builders/complaints'
import { aContact, aCustomer } from '@redress/prisma/builders/customers'
import { aCalendar, aClockPolicy } from '@redress/prisma/builders/sla'
import { aUser } from '@redress/prisma/builders/users'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { expectProblem, faultsOf } from '../../testing/expect-problem.ts'
import { type Kit, startKit } from '../../testing/kit.ts'
import { submitted } from '../../testing/submit.ts'

let kit: Kit
let calendarId: string

/** 2026-03-02 is a Monday; Warsaw is at +01:00 and works from 8 to 16. */
const at = (day: number, time: string) => new Date(`2026-03-0${day}T${time}:00+01:00`)
const received = at(2, '09:00')

beforeAll(async () => {
  kit = await startKit()
  calendarId = (await aCalendar(kit.services.prisma)).id
  await aClockPolicy(kit.services.prisma, { calendarId })
  await aClockPolicy(kit.services.prisma, { kind: 'decision', target: { workingDays: 1 }, calendarId })
})
beforeEach(() => kit.setNow(received))
afterAll(() => kit.close())

const someone = (role: Role = 'agent') => aUser(kit.services.prisma, { role })
const on = (number: string, kind = 'first_reply') => ({ params: { number, kind } })
const stored = (number: string) => kit.services.prisma.complaint.findUniqueOrThrow({ where: { number } })
const trailOf = async (number: string) =>
  kit.services.prisma.trailEntry.findMany({
    where: { subjectId: (await stored(number)).id },
    orderBy: { seq: 'asc' },
  })

async function clocksOf(number: string) {
  const { body } = await kit.call(slaRoutes.clocks, { params: { number } }, { as: (await someone()).id })
  const byKind: Partial<Record<ClockDetail['kind'], ClockDetail>> = Object.fromEntries(
    body.clocks.map((clock) => [clock.kind, clock]),
  )
  return byKind
}

function pause(number: string, as: string, o: { kind?: string; reason?: string; key?: string } = {}) {
  const body = { reason: o.reason ?? 'Waiting for two samples' }
  return kit.call(slaRoutes.pause, { ...on(number, o.kind), body }, { as, ...(o.key ? { key: o.key } : {}) })
}

const resume = (number: string, as: string, kind?: string) =>
  kit.call(slaRoutes.resume, on(number, kind), { as })

describe('SLA-2: the decision clock', () => {
  test('starts with registration beside the first reply; the queue goes by the earlier', async () => {
    const { number } = await submitted(kit)
    const clocks = await clocksOf(number)
    expect(clocks.first_reply).toMatchObject({
      dueAt: at(4, '16:00').toISOString(),
      unit: 'workingDays',
      amount: 2,
    })
    expect(clocks.decision).toMatchObject({ dueAt: at(3, '16:00').toISOString(), state: 'on_track' })
    expect((await stored(number)).actBy).toEqual(at(3, '16:00'))
  })
})

describe('SLA-3: policies by severity and customer', () => {
  test('another severity restarts what is not met from the original receipt, on the trail', async () => {
    await aClockPolicy(kit.services.prisma, { severity: 'critical', target: { workingHours: 4 }, calendarId })
    const { number } = await submitted(kit)
    kit.setNow(at(2, '11:00'))
    const { id } = await someone()
    const body = { version: 1, severity: 'critical' }
    await kit.call(complaintRoutes.change, { params: { number }, body }, { as: id })
    const clocks = await clocksOf(number)
    expect(clocks.first_reply?.dueAt).toBe(at(2, '13:00').toISOString())
    expect(clocks.decision?.dueAt).toBe(at(3, '16:00').toISOString())
    expect((await stored(number)).actBy).toEqual(at(2, '13:00'))
    const entry = (await trailOf(number)).find(({ type }) => type === 'complaint.clock-restarted')
    expect(entry?.data).toEqual({
      clock: 'first_reply',
      before: { dueAt: at(4, '16:00').toISOString() },
      after: { dueAt: at(2, '13:00').toISOString() },
    })
  })

  test('what was agreed with the customer holds from the first moment', async () => {
    const { prisma } = kit.services
    const customer = await aCustomer(prisma)
    await aContact(prisma, { customerId: customer.id, email: 'own.profile@customer.example' })
    await aClockPolicy(prisma, { customerId: customer.id, target: { hours: 24 }, calendarId })
    const { number } = await submitted(kit, { email: 'own.profile@customer.example' })
    expect((await clocksOf(number)).first_reply?.dueAt).toBe(at(3, '09:00').toISOString())
  })

  test('a clock that was met keeps its time', async () => {
    const { number } = await submitted(kit)
    await kit.services.prisma.clock.updateMany({
      where: { threadId: (await stored(number)).threadId, kind: 'first_reply' },
      data: { metAt: at(2, '10:00') },
    })
    const body = { version: 1, severity: 'critical' }
    await kit.call(complaintRoutes.change, { params: { number }, body }, { as: (await someone()).id })
    expect((await clocksOf(number)).first_reply).toMatchObject({
      state: 'met',
      dueAt: at(4, '16:00').toISOString(),
    })
  })
})

describe('SLA-3: a clock stands still while we wait for the customer', () => {
  test('the reason is shown, the bank counts, the queue waits for what still runs', async () => {
    const { number } = await submitted(kit)
    const agent = await someone()
    kit.setNow(at(2, '11:00'))
    const { status, body } = await pause(number, agent.id, { kind: 'decision' })
    expect(status).toBe(200)
    const decision = body.clocks.find(({ kind }) => kind === 'decision')
    expect(decision).toMatchObject({
      state: 'paused',
      pauseReason: 'Waiting for two samples',
      canPause: false,
      canResume: true,
    })
    expect((await stored(number)).actBy).toEqual(at(4, '16:00'))
    kit.setNow(at(2, '14:00'))
    expect((await clocksOf(number)).decision?.bank).toEqual({ used: 120, paused: 180, left: 780 })
    await pause(number, agent.id)
    expect((await stored(number)).actBy).toEqual(noClock)
    const list = await kit.call(complaintRoutes.list, { query: { q: number } }, { as: agent.id })
    expect(list.body.rows[0]?.clock?.pauseReason).toBe('Waiting for two samples')
    expect((await trailOf(number)).find(({ type }) => type === 'complaint.clock-paused')).toMatchObject({
      actorId: agent.id,
      data: { clock: 'decision', reason: 'Waiting for two samples' },
    })
  })

  test('it goes on where it stood', async () => {
    const { number } = await submitted(kit)
    const agent = await someone()
    kit.setNow(at(2, '11:00'))
    await pause(number, agent.id, { kind: 'decision' })
    kit.setNow(at(2, '14:00'))
    const { body } = await resume(number, agent.id, 'decision')
    expect(body.clocks.find(({ kind }) => kind === 'decision')).toMatchObject({
      state: 'on_track',
      dueAt: at(4, '11:00').toISOString(),
      pauseReason: null,
      bank: { used: 120, paused: 180, left: 780 },
    })
    expect((await stored(number)).actBy).toEqual(at(4, '11:00'))
  })

  test('CU-2: the customer’s answer lets it go on by itself', async () => {
    const { number, token } = await submitted(kit)
    kit.setNow(at(2, '11:00'))
    await pause(number, (await someone()).id)
    kit.setNow(at(2, '12:00'))
    const words = await kit.call(
      publicRoutes.write,
      { params: { token }, body: { body: 'Sent today.' } },
      { key: 'customer-answers' },
    )
    expect(words.status).toBeLessThan(300)
    expect((await clocksOf(number)).first_reply).toMatchObject({
      state: 'on_track',
      dueAt: at(5, '09:00').toISOString(),
    })
    expect((await trailOf(number)).at(-1)).toMatchObject({
      type: 'complaint.clock-resumed',
      actorName: 'customer',
    })
  })

  test('a late clock, a met one, one that stands already and a closed complaint are refused', async () => {
    const { prisma } = kit.services
    const { id } = await someone()
    const { number } = await submitted(kit)
    await pause(number, id)
    expectProblem(await pause(number, id), 'not-from-here')
    expectProblem(await resume(number, id, 'decision'), 'not-from-here')
    const [late, met, closed] = [
      await aComplaint(prisma, { receivedAt: at(2, '08:00'), clock: { dueAt: at(2, '08:30') } }),
      await aComplaint(prisma, { receivedAt: at(2, '08:00'), clock: { metAt: at(2, '08:30') } }),
      await aComplaint(prisma, { receivedAt: at(2, '08:00'), step: 'closed' }),
    ]
    for (const one of [late, met, closed]) expectProblem(await pause(one.number, id), 'not-from-here')
    expectProblem(await pause(late.number, id, { kind: 'decision' }), 'not-found')
    expectProblem(await pause('C-2019-00001', id), 'not-found')
  })

  test('it needs a reason and a role that works on complaints; a stranger learns nothing', async () => {
    const { number } = await submitted(kit)
    const before = await trailOf(number)
    const blank = await pause(number, (await someone()).id, { reason: '  ' })
    expect(faultsOf(expectProblem(blank, 'invalid-input'))).toEqual(['#/reason required'])
    for (const role of ['production', 'manager', 'admin'] as const) {
      expectProblem(await pause(number, (await someone(role)).id), 'forbidden')
    }
    expectProblem(
      await kit.call(slaRoutes.pause, { ...on(number), body: { reason: 'x' } }),
      'unauthenticated',
    )
    expect((await clocksOf(number)).first_reply?.state).toBe('on_track')
    expect(await trailOf(number)).toEqual(before)
  })

  test('AL-3: twice the same is once, two at once are one pause', async () => {
    const { number } = await submitted(kit)
    const { id } = await someone()
    const twice = [
      await pause(number, id, { key: 'pause-it-once' }),
      await pause(number, id, { key: 'pause-it-once' }),
    ]
    expect(twice.map(({ status }) => status)).toEqual([200, 200])
    const both = await Promise.all([
      pause(number, id, { kind: 'decision' }),
      pause(number, (await someone()).id, { kind: 'decision' }),
    ])
    expect(both.map(({ status }) => status).toSorted((a, b) => Number(a) - Number(b))).toEqual([200, 409])
    const pauses = (await trailOf(number)).filter(({ type }) => type === 'complaint.clock-paused')
    expect(pauses).toHaveLength(2)
  })
})
