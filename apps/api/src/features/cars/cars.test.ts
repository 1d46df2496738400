import { carRadarRoutes } from '@redress/contracts/car-radar'
import { carRoutes } from '@redress/contracts/car-routes'
import type { Role } from '@redress/domain/identity/role'
import { aCar } from '@redress/prisma/builders/cars'
import { aBatch } from '@redress/prisma/builders/catalog'
import { aComplaint } from '@redress/prisma/builders/complaints'
import { aUser } from '@redress/prisma/builders/users'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { expectProblem, faultsOf } from '../../testing/expect-problem.ts'
import { type Kit, startKit } from '../../testing/kit.ts'

let kit: Kit

beforeAll(async () => {
  kit = await startKit()
})
afterAll(() => kit.close())

const someone = (role: Role = 'engineer') => aUser(kit.services.prisma, { role })
const complaint = (wish: Parameters<typeof aComplaint>[1] = {}) => aComplaint(kit.services.prisma, wish)

const open = (body: Record<string, unknown>, as: string, key?: string) =>
  kit.call(
    carRoutes.open,
    { body: { kind: 'eight_d', title: 'Keys dead', ...body } },
    { as, ...(key ? { key } : {}) },
  )
const faults = (answer: Parameters<typeof expectProblem>[0]) =>
  faultsOf(expectProblem(answer, 'invalid-input'))
const read = (number: string, as: string) => kit.call(carRoutes.read, { params: { number } }, { as })
const write = (number: string, name: string, body: Record<string, unknown>, as: string) =>
  kit.call(carRoutes.write, { params: { number, name: name as 'd2.what' }, body: body as never }, { as })

describe('CAR-1: opening', () => {
  test('from two complaints: both show it, and D2 and D3 hold what they say already', async () => {
    const engineer = await someone()
    const batch = await aBatch(kit.services.prisma, { quantityMade: 4800 })
    const lines = [
      {
        productId: batch.productId,
        batchId: batch.id,
        productText: 'MS',
        quantityAffected: 12,
        quantitySupplied: 700,
      },
    ]
    const [one, two] = [
      await complaint({ complaintLines: lines, occurredPlace: 'Final test', severity: 'critical' }),
      await complaint({ complaintLines: lines }),
    ]
    const { status, body } = await open({ complaints: [one.number, two.number] }, engineer.id)
    expect(status).toBe(201)
    expect(body).toMatchObject({
      kind: 'eight_d',
      status: 'open',
      severity: 'critical',
      openedBy: engineer.name,
    })
    expect(body.number).toMatch(/^CAR-\d{4}-\d{4}$/)
    expect(body.complaints.map(({ number }) => number)).toEqual([one.number, two.number])
    const value = (name: string) => body.fields.find((field) => field.name === name)?.value
    expect(value('d2.quantityClaimed')).toBe('24')
    expect(value('d2.quantityDelivered')).toBe('1400')
    expect(value('d2.where')).toBe('Final test')
    expect(value('d2.customersWords')).toContain(one.wording)
    expect(body.lots).toMatchObject([{ lot: batch.number, quantityMade: 4800 }])
    expect(body.gates.map(({ gate, status: at }) => [gate, at])).toEqual([
      ['d1_d3', 'draft'],
      ['d4', 'draft'],
      ['d5_d6', 'draft'],
      ['d7', 'draft'],
      ['d8', 'draft'],
    ])
    const { body: of } = await kit.call(
      carRadarRoutes.ofComplaint,
      { params: { number: two.number } },
      { as: engineer.id },
    )
    expect(of.car).toMatchObject({ number: body.number, complaints: 2, gate: 'd1_d3' })
  })

  test('for no complaint it needs a reason; unknown complaints and those with a CAR are named', async () => {
    const engineer = await someone()
    expect(faults(await open({}, engineer.id))).toEqual(['#/reason required'])
    const taken = await complaint()
    await aCar(kit.services.prisma, { of: [taken] })
    const wish = { complaints: ['C-2020-99999', taken.number] }
    expect(faults(await open(wish, engineer.id))).toEqual([
      '#/complaints/0 not-found',
      '#/complaints/1 already-used',
    ])
  })

  test('AL-3: the same key twice makes one CAR', async () => {
    const engineer = await someone()
    const { number } = await complaint()
    const key = crypto.randomUUID()
    const both = await Promise.all([
      open({ complaints: [number] }, engineer.id, key),
      open({ complaints: [number] }, engineer.id, key),
    ])
    expect(new Set(both.map(({ body }) => body.number)).size).toBe(1)
  })

  test('two people open for one complaint at once: one CAR, the other is told', async () => {
    const [one, two] = [await someone(), await someone()]
    const { number } = await complaint()
    const both = await Promise.all([
      open({ complaints: [number] }, one.id),
      open({ complaints: [number] }, two.id),
    ])
    expect(both.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([201, 400])
  })

  test('production and managers may read, not open', async () => {
    const { number } = await complaint()
    for (const role of ['production', 'manager'] as const) {
      expectProblem(await open({ complaints: [number] }, (await someone(role)).id), 'forbidden')
    }
  })
})

describe('CAR-1: a 4D grows into an 8D', () => {
  test('nothing is typed again', async () => {
    const engineer = await someone()
    const car = await aCar(kit.services.prisma, { kind: 'four_d' })
    await write(car.number, 'd4.occurrence', { version: 0, value: 'Zone 3 at 92 °C' }, engineer.id)
    const { body } = await kit.call(
      carRoutes.grow,
      { params: { number: car.number }, body: { version: 1 } },
      { as: engineer.id },
    )
    expect(body).toMatchObject({ kind: 'eight_d', version: 2 })
    expect(body.fields).toMatchObject([{ name: 'd4.occurrence', value: 'Zone 3 at 92 °C' }])
    const again = { params: { number: car.number }, body: { version: 2 } }
    expectProblem(await kit.call(carRoutes.grow, again, { as: engineer.id }), 'not-from-here')
  })
})

describe('AL-2: written fields', () => {
  test('two engineers in different fields are never in each other’s way, in the same one they are told', async () => {
    const [one, two] = [await someone(), await someone()]
    const { number } = await aCar(kit.services.prisma)
    const both = await Promise.all([
      write(number, 'd2.what', { version: 0, value: 'Row 3 dead' }, one.id),
      write(number, 'd2.where', { version: 0, value: 'Final test' }, two.id),
    ])
    expect(both.map(({ status }) => status)).toEqual([200, 200])
    const same = await Promise.all([
      write(number, 'd2.what', { version: 1, value: 'Row 3 dead in the damp' }, one.id),
      write(number, 'd2.what', { version: 1, value: 'Row 3 and 4 dead' }, two.id),
    ])
    expect(same.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409])
    const { body } = await read(number, one.id)
    expect(body.fields.find(({ name }) => name === 'd2.what')).toMatchObject({ version: 2 })
  })

  test('a value its kind does not allow is refused, and nothing is written', async () => {
    const engineer = await someone()
    const { number } = await aCar(kit.services.prisma)
    for (const [name, value, fault] of [
      ['d3.cleanFrom', '31.02.2026', 'not-a-date'],
      ['d2.quantityClaimed', 'many', 'not-whole'],
      ['d6.baselineRate', '17', 'too-big'],
      ['d2.failureMode', 'x'.repeat(201), 'too-long'],
    ] as const) {
      expect(faults(await write(number, name, { version: 0, value }, engineer.id))).toEqual([
        `#/value ${fault}`,
      ])
    }
    expect((await read(number, engineer.id)).body.fields).toEqual([])
  })

  test('a field nobody knows is a problem of the address', async () => {
    const engineer = await someone()
    const { number } = await aCar(kit.services.prisma)
    expectProblem(await write(number, 'd9.what', { version: 0, value: 'x' }, engineer.id), 'invalid-input')
  })
})

describe('CAR-10: one CAR, many complaints', () => {
  test('a second complaint points at it, may be taken off with a reason, and both timelines say so', async () => {
    const engineer = await someone()
    const { number } = await aCar(kit.services.prisma)
    const late = await complaint()
    const params = { number }
    const linked = await kit.call(
      carRoutes.link,
      { params, body: { complaint: late.number } },
      { as: engineer.id },
    )
    expect(linked.body.complaints).toMatchObject([{ number: late.number }])
    const without = await kit.call(
      carRoutes.unlink,
      { params, body: { complaint: late.number, reason: 'Another lot' } },
      { as: engineer.id },
    )
    expect(without.body.complaints).toEqual([])
    const { body } = await kit.call(carRoutes.timeline, { params, query: {} }, { as: engineer.id })
    expect(body.entries.map((entry) => entry.entry === 'change' && entry.type)).toEqual([
      'car.complaint-unlinked',
      'car.complaint-linked',
    ])
  })

  test('IN-11: what may belong to it is offered, the open CAR of the same batch first', async () => {
    const engineer = await someone()
    const batch = await aBatch(kit.services.prisma)
    const line = { productId: batch.productId, productText: 'MS' }
    const [known, alike] = [
      await complaint({ complaintLines: [{ ...line, batchId: batch.id }] }),
      await complaint({ complaintLines: [line] }),
    ]
    const car = await aCar(kit.services.prisma, { of: [known] })
    const old = await aCar(kit.services.prisma, { of: [alike], status: 'closed', watchFrom: new Date() })
    const fresh = await complaint({ complaintLines: [{ ...line, batchId: batch.id }] })
    const { body } = await kit.call(
      carRadarRoutes.ofComplaint,
      { params: { number: fresh.number } },
      { as: engineer.id },
    )
    expect(body.car).toBeNull()
    expect(body.candidates.map(({ number, isWatched }) => [number, isWatched])).toEqual([
      [car.number, false],
      [old.number, true],
    ])
    expect(body.candidates[0]?.shares).toContain('batch')
    expect(body.recent).toEqual({ customer: 0, all: 2, numbers: [] })
  })
})

test('AL-1: the complaints of a cancelled CAR say that it was taken off, and the CAR whose it was', async () => {
  const head = await aUser(kit.services.prisma, { role: 'quality_manager' })
  const { prisma } = kit.services
  const one = await complaint()
  const { id, number } = await aCar(prisma, { of: [one] })
  const cancelled = await kit.call(
    carRoutes.cancel,
    { params: { number }, body: { version: 1, reason: 'Opened twice' } },
    { as: head.id },
  )
  expect(cancelled.body).toMatchObject({ status: 'cancelled', complaints: [] })
  const entries = await prisma.trailEntry.findMany({
    where: { subjectId: { in: [id, one.id] }, type: { in: ['car.cancelled', 'complaint.car-unlinked'] } },
    orderBy: { type: 'asc' },
  })
  expect(entries.map(({ type, data }) => [type, data])).toEqual([
    ['car.cancelled', expect.objectContaining({ reason: 'Opened twice', complaints: [one.number] })],
    ['complaint.car-unlinked', expect.objectContaining({ name: number, reason: 'Opened twice' })],
  ])
})

test('a closed CAR takes no change, but a comment', async () => {
  const engineer = await someone()
  const { number } = await aCar(kit.services.prisma, { status: 'closed', closedAt: new Date() })
  expectProblem(await write(number, 'd2.what', { version: 0, value: 'x' }, engineer.id), 'not-from-here')
  const note = { params: { number }, body: { body: 'Seen at the audit' } }
  expect((await kit.call(carRoutes.note, note, { as: engineer.id })).status).toBe(201)
})

test('AL-2: the head of the sheet is changed upon the version seen; unknown people are named', async () => {
  const engineer = await someone()
  const { number } = await aCar(kit.services.prisma)
  const change = (body: Record<string, unknown>) =>
    kit.call(carRoutes.change, { params: { number }, body: body as { version: number } }, { as: engineer.id })
  expect(faults(await change({ version: 1, leaderId: crypto.randomUUID() }))).toEqual([
    '#/leaderId not-found',
  ])
  expect((await change({ version: 1, leaderId: engineer.id, safety: true })).body).toMatchObject({
    leader: { id: engineer.id },
    safety: true,
    version: 2,
  })
  expectProblem(await change({ version: 1, title: 'Other' }), 'stale-version')
})

test('CAR-6: what waits for the head of quality is found by where its present group stands', async () => {
  const head = await someone('quality_manager')
  const [waiting, idle] = [await aCar(kit.services.prisma), await aCar(kit.services.prisma)]
  await kit.services.prisma.carGateState.updateMany({
    where: { carId: waiting.id, gate: 'd1_d3' },
    data: { status: 'submitted', submittedById: waiting.openedById, submittedAt: new Date() },
  })
  const query = { status: 'open', gateStatus: 'submitted' } as const
  const { body } = await kit.call(carRoutes.list, { query }, { as: head.id })
  const numbers = body.cars.map(({ number }) => number)
  expect(numbers).toContain(waiting.number)
  expect(numbers).not.toContain(idle.number)
})
