import { gateRoutes } from '@redress/contracts/car-gates'
import { carRoutes } from '@redress/contracts/car-routes'
import type { Car } from '@redress/contracts/cars'
import { type CarGate, carGates } from '@redress/domain/cars/car'
import { reportRuleNames } from '@redress/domain/cars/gate-rules'
import { lintField } from '@redress/domain/cars/linter'
import type { Role } from '@redress/domain/identity/role'
import { anAction } from '@redress/prisma/builders/actions'
import { aCar, type CarWish } from '@redress/prisma/builders/cars'
import { aBatch } from '@redress/prisma/builders/catalog'
import { aCause } from '@redress/prisma/builders/causes'
import { aComplaint } from '@redress/prisma/builders/complaints'
import { aCustomer } from '@redress/prisma/builders/customers'
import { aCalendar, aClockPolicy } from '@redress/prisma/builders/sla'
import { aUser } from '@redress/prisma/builders/users'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { expectProblem, faultsOf } from '../../testing/expect-problem.ts'
import { type Kit, startKit } from '../../testing/kit.ts'
import { meanwhile } from '../../testing/meanwhile.ts'
import { hashPassword } from '../identity/passwords.ts'

let kit: Kit
let passwordHash: string
let easygoing: string

const password = 'correct horse battery'

beforeAll(async () => {
  kit = await startKit()
  passwordHash = await hashPassword(password)
  // A customer who asks for nothing: what is tested is who signs what when.
  easygoing = (await aCustomer(kit.services.prisma)).id
  await kit.services.prisma.carProfile.create({
    data: { name: 'Easygoing', customerId: easygoing, waived: [...reportRuleNames] },
  })
})
afterAll(() => kit.close())

const someone = (role: Role = 'engineer') => aUser(kit.services.prisma, { role, passwordHash })
const easyCar = (wish: CarWish = {}) => aCar(kit.services.prisma, { customerId: easygoing, ...wish })

type Body = { version?: number; password?: string; comment?: string }
const bodyOf = (body: Body) => ({ version: 1, password, comment: '', ...body })
const submit = (number: string, gate: CarGate, as: string, body: Body = {}) =>
  kit.call(gateRoutes.submit, { params: { number, gate }, body: bodyOf(body) }, { as })
const accept = (number: string, gate: CarGate, as: string, body: Body = {}) =>
  kit.call(gateRoutes.accept, { params: { number, gate }, body: bodyOf({ version: 2, ...body }) }, { as })
const sendBack = (number: string, gate: CarGate, as: string, body: Body = {}) =>
  kit.call(gateRoutes.sendBack, { params: { number, gate }, body: bodyOf({ version: 2, ...body }) }, { as })
const write = (number: string, name: string, value: string, as: string, version = 0) =>
  kit.call(carRoutes.write, { params: { number, name: name as 'd2.what' }, body: { version, value } }, { as })
const statuses = (car: Car) => car.gates.map(({ status }) => status)

describe('CAR-6: what is missing stops a group', () => {
  test('days out of order are named: a proof older than the action it proves', async () => {
    const { prisma } = kit.services
    const engineer = await someone()
    const waived = reportRuleNames.filter((rule) => rule !== 'proof-after-actions')
    const strict = await aCustomer(prisma)
    await prisma.carProfile.create({ data: { name: `Strict ${strict.id}`, customerId: strict.id, waived } })
    const car = await aCar(prisma, { customerId: strict.id })
    await prisma.carGateState.updateMany({
      where: { carId: car.id, gate: { in: ['d1_d3', 'd4'] } },
      data: { status: 'accepted' },
    })
    await anAction(prisma, { complaint: car, discipline: 'd5', introducedOn: new Date('2026-03-02') })
    await write(car.number, 'd6.provingFrom', '2026-03-01', engineer.id)
    const refused = expectProblem(await submit(car.number, 'd5_d6', engineer.id), 'conditions-missing')
    expect(faultsOf(refused)).toEqual(['#/d6.provingFrom proof-after-actions'])
    await write(car.number, 'd6.provingFrom', '2026-03-02', engineer.id, 1)
    expect((await submit(car.number, 'd5_d6', engineer.id)).status).toBe(200)
  })

  test('every rule is named with the place where it is mended, and nothing is signed', async () => {
    const engineer = await someone()
    const { number } = await aCar(kit.services.prisma)
    const refused = expectProblem(await submit(number, 'd1_d3', engineer.id), 'conditions-missing')
    expect(faultsOf(refused)).toEqual([
      '#/d1 leader-named',
      '#/d1 team-named',
      '#/d2.customersWords customers-words',
      '#/d2.ourDescription our-description',
      '#/d2.failureMode failure-mode',
      '#/d2 part-identified',
      '#/d2.quantityClaimed quantity-claimed',
      '#/d3.lots lot-identified',
      '#/d3.stock every-place-named',
      '#/d3.stock every-place-counted',
      '#/d3.stock counts-add-up',
      '#/d3.lots nothing-unaccounted',
      '#/d3.cleanLot clean-point',
    ])
    const { body } = await kit.call(carRoutes.read, { params: { number } }, { as: engineer.id })
    expect(statuses(body)[0]).toBe('draft')
    expect(body.signatures).toEqual([])
  })

  test('B3: a 4D is asked for a leader as much as an 8D', async () => {
    const engineer = await someone()
    const short = await aCar(kit.services.prisma, { kind: 'four_d' })
    const refused = expectProblem(await submit(short.number, 'd1_d3', engineer.id), 'conditions-missing')
    expect(faultsOf(refused)).toContain('#/d2 leader-named')
    await kit.services.prisma.car.update({ where: { id: short.id }, data: { leaderId: engineer.id } })
    const led = expectProblem(await submit(short.number, 'd1_d3', engineer.id), 'conditions-missing')
    expect(faultsOf(led)).not.toContain('#/d2 leader-named')
  })

  test('once all of it stands there the group goes', async () => {
    const engineer = await someone()
    const batch = await aBatch(kit.services.prisma, { quantityMade: 400 })
    const line = { productId: batch.productId, batchId: batch.id, productText: 'MS', quantityAffected: 69 }
    const complaint = await aComplaint(kit.services.prisma, { complaintLines: [line] })
    const opened = await kit.call(
      carRoutes.open,
      { body: { kind: 'eight_d', title: 'Keys dead', complaints: [complaint.number] } },
      { as: engineer.id },
    )
    const { number, lots } = opened.body
    const { prisma } = kit.services
    const { id } = await prisma.car.update({ where: { number }, data: { leaderId: engineer.id } })
    const now = new Date()
    await prisma.carMember.createMany({
      data: ['Jan', 'Ewa'].map((name) => ({ carId: id, name, addedAt: now })),
    })
    await prisma.carStock.createMany({
      data: (['finished_goods', 'in_transit', 'at_customer'] as const).map((place, position) => ({
        carId: id,
        lotId: lots[0]?.id ?? null,
        place,
        position,
        checked: position === 0 ? 400 : 0,
        good: position === 0 ? 331 : 0,
        bad: position === 0 ? 69 : 0,
      })),
    })
    for (const [name, value] of [
      ['d2.ourDescription', 'Loop resistance above 100 Ω'],
      ['d2.failureMode', 'Resistance too high'],
      ['d3.cleanLot', 'L-2631'],
      ['d3.cleanFrom', '2026-07-04'],
    ] as const) {
      await write(number, name, value, engineer.id)
    }
    const answer = await submit(number, 'd1_d3', engineer.id)
    expect(answer.status).toBe(200)
    expect(answer.body.gates[0]).toMatchObject({ status: 'submitted', submittedBy: { id: engineer.id } })
  })

  test('the order of release is fixed', async () => {
    const engineer = await someone()
    const { number } = await easyCar()
    const refused = expectProblem(await submit(number, 'd4', engineer.id), 'conditions-missing')
    expect(faultsOf(refused)).toEqual(['#/gates/d1_d3 earlier-gate'])
  })
})

describe('CAR-6: signatures', () => {
  test('name, role, time, meaning and a hash of what was signed; the decider is another person', async () => {
    const [engineer, head] = [await someone(), await someone('quality_manager')]
    const { number } = await easyCar()
    await submit(number, 'd1_d3', engineer.id, { comment: 'As agreed on the phone' })
    const { body } = await accept(number, 'd1_d3', head.id)
    expect(statuses(body)).toEqual(['accepted', 'draft', 'draft', 'draft', 'draft'])
    const comment = 'As agreed on the phone'
    expect(body.signatures).toMatchObject([
      { gate: 'd1_d3', meaning: 'submitted', name: engineer.name, role: 'engineer', comment },
      { gate: 'd1_d3', meaning: 'accepted', name: head.name, role: 'quality_manager', comment: '' },
    ])
    const stored = await kit.services.prisma.carSignature.findMany({ where: { car: { number } } })
    const hashes = stored.map(({ contentHash }) => contentHash)
    expect(hashes[0]).toMatch(/^[0-9a-f]{64}$/)
    expect(new Set(hashes).size).toBe(1)
  })

  test('a wrong password signs nothing', async () => {
    const engineer = await someone()
    const { number } = await easyCar()
    const answer = await submit(number, 'd1_d3', engineer.id, { password: 'guessed' })
    expect(faultsOf(expectProblem(answer, 'invalid-input'))).toEqual(['#/password wrong-password'])
    expect(await kit.services.prisma.carSignature.count({ where: { car: { number } } })).toBe(0)
  })

  test('nobody decides on an own submission', async () => {
    const head = await someone('quality_manager')
    const { number } = await easyCar()
    await submit(number, 'd1_d3', head.id)
    expectProblem(await accept(number, 'd1_d3', head.id), 'own-matter')
    expectProblem(await sendBack(number, 'd1_d3', head.id, { comment: 'x' }), 'own-matter')
  })

  const own = async (answer: ReturnType<typeof accept>) => faultsOf(expectProblem(await answer, 'own-matter'))

  test('nobody accepts what they lead; sent back it may be', async () => {
    const [engineer, head] = [await someone(), await someone('quality_manager')]
    const { number } = await easyCar({ leaderId: head.id })
    await submit(number, 'd1_d3', engineer.id)
    expect(await own(accept(number, 'd1_d3', head.id))).toEqual(['#/not-leader not-leader'])
    expect((await sendBack(number, 'd1_d3', head.id, { comment: 'Transit stock?' })).status).toBe(200)
  })

  test('nobody accepts the group in which they had to do an action; another head does, and they the others', async () => {
    const { prisma } = kit.services
    const [engineer, head, other] = [
      await someone(),
      await someone('quality_manager'),
      await someone('quality_manager'),
    ]
    const car = await easyCar()
    const work = { complaint: car, createdById: engineer.id, ownerId: head.id }
    await anAction(prisma, { ...work, discipline: 'd3', status: 'verified' })
    await anAction(prisma, { ...work, discipline: 'd5', status: 'cancelled' })
    const { number } = car
    await submit(number, 'd1_d3', engineer.id)
    expect(await own(accept(number, 'd1_d3', head.id))).toEqual(['#/not-owner not-owner'])
    expect((await accept(number, 'd1_d3', other.id)).status).toBe(200)
    await submit(number, 'd4', engineer.id)
    expect((await accept(number, 'd4', head.id)).status).toBe(200)
    await submit(number, 'd5_d6', engineer.id)
    expect((await accept(number, 'd5_d6', head.id)).status).toBe(200)
  })

  test('nobody accepts a cause they proved themselves; what they struck is no matter', async () => {
    const [engineer, head, other] = [
      await someone(),
      await someone('quality_manager'),
      await someone('quality_manager'),
    ]
    const car = await easyCar()
    const proven = (by: { id: string }) => ({ verifiedById: by.id, verifiedAt: new Date() })
    await aCause(kit.services.prisma, car, proven(head))
    await aCause(kit.services.prisma, car, { ...proven(other), struckAt: new Date() })
    const { number } = car
    await submit(number, 'd1_d3', engineer.id)
    expect((await accept(number, 'd1_d3', head.id)).status).toBe(200)
    await submit(number, 'd4', engineer.id)
    expect(await own(accept(number, 'd4', head.id))).toEqual(['#/not-prover not-prover'])
    expect((await accept(number, 'd4', other.id)).status).toBe(200)
  })

  test('engineers submit, the head of quality decides, the rest neither', async () => {
    const engineer = await someone()
    const { number } = await easyCar()
    for (const role of ['agent', 'production', 'manager', 'admin'] as const) {
      expectProblem(await submit(number, 'd1_d3', (await someone(role)).id), 'forbidden')
    }
    await submit(number, 'd1_d3', engineer.id)
    expectProblem(await accept(number, 'd1_d3', (await someone()).id), 'forbidden')
  })

  test('what is submitted is frozen; sent back with a comment it is open again', async () => {
    const [engineer, head] = [await someone(), await someone('quality_manager')]
    const { number } = await easyCar()
    await submit(number, 'd1_d3', engineer.id)
    const frozen = expectProblem(await write(number, 'd2.what', 'x', engineer.id), 'not-from-here')
    expect(faultsOf(frozen)).toEqual(['#/gates/d1_d3 submitted'])
    const lead = { params: { number }, body: { version: 1, leaderId: engineer.id } }
    expectProblem(await kit.call(carRoutes.change, lead, { as: engineer.id }), 'not-from-here')
    expect((await write(number, 'd4.occurrence', 'x', engineer.id)).status).toBe(200)
    const silent = await sendBack(number, 'd1_d3', head.id, { comment: ' ' })
    expect(faultsOf(expectProblem(silent, 'invalid-input'))).toEqual(['#/comment required'])
    const { body } = await sendBack(number, 'd1_d3', head.id, { comment: 'Transit stock?' })
    expect(body.gates[0]).toMatchObject({ status: 'sent_back', comment: 'Transit stock?', version: 3 })
    expect((await write(number, 'd2.what', 'x', engineer.id)).status).toBe(200)
    expect((await submit(number, 'd1_d3', engineer.id, { version: 3 })).status).toBe(200)
  })

  test('AL-2: decided upon the version seen; twice is once', async () => {
    const [engineer, head] = [await someone(), await someone('quality_manager')]
    const { number } = await easyCar()
    await submit(number, 'd1_d3', engineer.id)
    expectProblem(await submit(number, 'd1_d3', engineer.id), 'stale-version')
    expectProblem(await accept(number, 'd1_d3', head.id, { version: 1 }), 'stale-version')
    await accept(number, 'd1_d3', head.id)
    expectProblem(await accept(number, 'd1_d3', head.id, { version: 3 }), 'not-from-here')
  })

  test('two heads decide at once: one does, the other is told', async () => {
    const [engineer, one, two] = [
      await someone(),
      await someone('quality_manager'),
      await someone('quality_manager'),
    ]
    const { number } = await easyCar()
    await submit(number, 'd1_d3', engineer.id)
    const both = await Promise.all([
      accept(number, 'd1_d3', one.id),
      sendBack(number, 'd1_d3', two.id, { comment: 'Transit stock?' }),
    ])
    expect(both.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409])
    expect(await kit.services.prisma.carSignature.count({ where: { car: { number } } })).toBe(2)
  })

  test('somebody writes while it is submitted: either it is part of what is signed, or it is refused', async () => {
    const engineer = await someone()
    const { number } = await easyCar()
    const [sent, wrote] = await Promise.all([
      submit(number, 'd1_d3', engineer.id),
      write(number, 'd2.what', 'Row 3 dead', engineer.id),
    ])
    expect(sent.status).toBe(200)
    expect([200, 409]).toContain(wrote.status)
    const [field] = await kit.services.prisma.carField.findMany({ where: { car: { number } } })
    const [signature] = await kit.services.prisma.carSignature.findMany({ where: { car: { number } } })
    if (field && signature) expect(field.changedAt.getTime()).toBeLessThanOrEqual(signature.at.getTime())
    expect(field !== undefined).toBe(wrote.status === 200)
  })

  test('an accepted group is taken up again with a reason, the others stay accepted', async () => {
    const [engineer, head] = [await someone(), await someone('quality_manager')]
    const { number } = await easyCar()
    await submit(number, 'd1_d3', engineer.id)
    await accept(number, 'd1_d3', head.id)
    const reopen = (body: object, as = head.id) =>
      kit.call(
        gateRoutes.reopen,
        { params: { number, gate: 'd1_d3' }, body: body as { version: number; reason: string } },
        { as },
      )
    expectProblem(await reopen({ version: 3, reason: 'x' }, engineer.id), 'forbidden')
    expect(faultsOf(expectProblem(await reopen({ version: 3, reason: '' }), 'invalid-input'))).toEqual([
      '#/reason required',
    ])
    expectProblem(await reopen({ version: 2, reason: 'Another lot' }), 'stale-version')
    const { body } = await reopen({ version: 3, reason: 'Another lot' })
    expect(body.gates[0]).toMatchObject({ status: 'draft', version: 4 })
    expect(body.signatures).toHaveLength(2)
  })
})

test('CAR-6: a group is not taken up again in a CAR that closes at this moment', async () => {
  const head = await someone('quality_manager')
  const { id, number } = await easyCar()
  const { pool, prisma } = kit.services
  await prisma.carGateState.updateMany({ where: { carId: id }, data: { status: 'accepted' } })
  const closing = async (client: { query: (text: string, values: string[]) => Promise<unknown> }) => {
    await client.query('SELECT 1 FROM "CarGateState" WHERE "carId" = $1 FOR UPDATE', [id])
    await client.query(`UPDATE "Car" SET "status" = 'closed' WHERE "id" = $1`, [id])
  }
  const taken = await meanwhile(pool, closing, () =>
    kit.call(
      gateRoutes.reopen,
      { params: { number, gate: 'd4' }, body: { version: 1, reason: 'Another lot' } },
      { as: head.id },
    ),
  )
  expectProblem(taken, 'not-from-here')
  const open = await prisma.carGateState.count({ where: { carId: id, status: { not: 'accepted' } } })
  expect(open).toBe(0)
})

describe('CAR-6: the last group closes', () => {
  async function through(number: string, gates: readonly CarGate[]) {
    const [engineer, head] = [await someone(), await someone('quality_manager')]
    let last: Car | null = null
    for (const gate of gates) {
      await submit(number, gate, engineer.id)
      last = (await accept(number, gate, head.id)).body
    }
    if (!last) throw new Error('no gate')
    return { last, engineer }
  }

  test('CAR-1, CAR-8: a 4D after D5–D6; it is watched from today and takes no change any more', async () => {
    const { number } = await easyCar({ kind: 'four_d' })
    const { last, engineer } = await through(number, ['d1_d3', 'd4', 'd5_d6'])
    expect(last).toMatchObject({ status: 'closed' })
    expect(last.watch.from).toMatch(/^\d{4}-\d{2}-\d{2}$/)
    expect(last.signatures.at(-1)).toMatchObject({ meaning: 'closed', gate: null })
    expectProblem(await write(number, 'd4.occurrence', 'x', engineer.id), 'not-from-here')
    expectProblem(await submit(number, 'd7', engineer.id), 'not-from-here')
  })

  test('SLA-3: an 8D after D8; each clock is met when its group is accepted', async () => {
    const { prisma } = kit.services
    const customer = await aCustomer(prisma)
    const calendar = await aCalendar(prisma)
    for (const kind of ['d3', 'd4', 'd5_d6', 'd7_d8'] as const) {
      await aClockPolicy(prisma, { kind, calendarId: calendar.id, customerId: customer.id })
    }
    await prisma.carProfile.create({
      data: { name: 'Own', customerId: customer.id, waived: [...reportRuleNames] },
    })
    const complaint = await aComplaint(prisma, { customerId: customer.id })
    const engineer = await someone()
    const opening = { kind: 'four_d', title: 'Keys dead', complaints: [complaint.number] } as const
    const { body: short } = await kit.call(carRoutes.open, { body: opening }, { as: engineer.id })
    expect(short.clocks.map(({ kind }) => kind)).toEqual(['d3', 'd4', 'd5_d6'])
    const { number } = short
    const grown = await kit.call(
      carRoutes.grow,
      { params: { number }, body: { version: 1 } },
      { as: engineer.id },
    )
    const met = (car: Car) => car.clocks.filter(({ metAt }) => metAt !== null).map(({ kind }) => kind)
    expect(grown.body.clocks).toHaveLength(4)
    expect(met((await through(number, ['d1_d3'])).last)).toEqual(['d3'])
    const { last } = await through(number, carGates.slice(1, 4))
    expect([last.status, met(last)]).toEqual(['open', ['d3', 'd4', 'd5_d6']])
    const end = (await through(number, ['d8'])).last
    expect([end.status, met(end)]).toEqual(['closed', ['d3', 'd4', 'd5_d6', 'd7_d8']])
  })
})

describe('CAR-9: warnings of the linter', () => {
  const override = (number: string, body: object, as: string) =>
    kit.call(
      gateRoutes.override,
      {
        params: { number },
        body: body as { rule: 'apology'; place: string; wordsHash: string; reason: string },
      },
      { as },
    )

  test('are overridden with a reason, for these words only', async () => {
    const engineer = await someone()
    const { number } = await aCar(kit.services.prisma)
    await write(number, 'd3.areasInformed', 'The line will be told.', engineer.id)
    const wish = { rule: 'future-tense', place: 'd3.areasInformed', wordsHash: '0'.repeat(16) }
    const unknown = await override(number, { ...wish, reason: 'Quoted' }, engineer.id)
    expect(faultsOf(expectProblem(unknown, 'invalid-input'))).toEqual(['#/wordsHash not-found'])
    const [finding] = lintField('d3.areasInformed', 'The line will be told.')
    const right = { ...wish, wordsHash: finding?.wordsHash }
    const silent = await override(number, { ...right, reason: '' }, engineer.id)
    expect(faultsOf(expectProblem(silent, 'invalid-input'))).toEqual(['#/reason required'])
    expectProblem(
      await override(number, { ...right, reason: 'Quoted' }, (await someone('agent')).id),
      'forbidden',
    )
    const { body } = await override(number, { ...right, reason: 'Quoted' }, engineer.id)
    expect(body.overrides).toMatchObject([{ rule: 'future-tense', reason: 'Quoted', by: engineer.name }])
    const again = await override(number, { ...right, reason: 'Quoted' }, engineer.id)
    expect(faultsOf(expectProblem(again, 'invalid-input'))).toEqual(['#/wordsHash already-used'])
    await write(number, 'd3.areasInformed', 'The plant will be told.', engineer.id, 1)
    const changed = await submit(number, 'd1_d3', engineer.id)
    expect(faultsOf(expectProblem(changed, 'conditions-missing'))).toContain('#/d3 containment-in-past')
  })
})
