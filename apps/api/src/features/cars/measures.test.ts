import { randomUUID } from 'node:crypto'
import { actionRoutes } from '@redress/contracts/actions'
import { carMeasureRoutes } from '@redress/contracts/car-measures'
import { carRoutes } from '@redress/contracts/car-routes'
import type { Role } from '@redress/domain/identity/role'
import { anAction } from '@redress/prisma/builders/actions'
import { aCar } from '@redress/prisma/builders/cars'
import { aUser } from '@redress/prisma/builders/users'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { expectProblem, faultsOf } from '../../testing/expect-problem.ts'
import { type Kit, startKit } from '../../testing/kit.ts'
import { meanwhile } from '../../testing/meanwhile.ts'
import { remindOfOverdue } from '../actions/remind-of-overdue.ts'

let kit: Kit

const now = new Date('2026-03-05T09:00:00.000Z')

beforeAll(async () => {
  kit = await startKit()
  kit.setNow(now)
})
afterAll(() => kit.close())

const someone = (role: Role = 'engineer') => aUser(kit.services.prisma, { role })
const aCause = (carId: string) =>
  kit.services.prisma.carCause.create({
    data: { carId, position: 1, kind: 'technical_occurrence', text: 'No interlock', status: 'root' },
  })
const faults = (answer: Parameters<typeof expectProblem>[0]) =>
  faultsOf(expectProblem(answer, 'invalid-input'))

type Body = Record<string, unknown>
const propose = (number: string, body: Body, as: string, key?: string) =>
  kit.call(
    carMeasureRoutes.propose,
    {
      params: { number },
      body: { discipline: 'd5', title: 'Interlock on zone 3', dueAt: '2026-03-20T15:00:00.000Z', ...body },
    },
    { as, ...(key ? { key } : {}) },
  )
const change = (number: string, id: string, body: Body, as: string) =>
  kit.call(carMeasureRoutes.change, { params: { number, id }, body: { version: 1, ...body } }, { as })
const lift = (number: string, id: string, body: Body, as: string) =>
  kit.call(
    carMeasureRoutes.lift,
    { params: { number, id }, body: { version: 1, reason: 'Two clean lots', ...body } },
    { as },
  )
const typesOf = async (number: string, as: string) => {
  const { body } = await kit.call(carRoutes.timeline, { params: { number }, query: {} }, { as })
  return body.entries.map((entry) => entry.entry === 'change' && entry.type)
}

describe('CAR-5: an action of a discipline', () => {
  test('AC-1: stands in the CAR, in the list of its owner and on the timeline; agreed to, done, verified', async () => {
    const [engineer, head, worker] = [
      await someone(),
      await someone('quality_manager'),
      await someone('production'),
    ]
    const car = await aCar(kit.services.prisma, { title: 'Loop resistance rises' })
    const cause = await aCause(car.id)
    const wish = {
      ownerId: worker.id,
      causeId: cause.id,
      expectedEffect: 'No lot below 128 °C',
      proofPlan: '16 parts',
    }
    const { status, body } = await propose(car.number, wish, engineer.id)
    expect(status).toBe(201)
    expect(body.actions).toMatchObject([
      { discipline: 'd5', kind: 'corrective', status: 'proposed', causeId: cause.id, proofPlan: '16 parts' },
    ])
    const id = body.actions[0]?.id ?? ''
    const step = (route: (typeof actionRoutes)['verify'], more: Body, as: string) =>
      kit.call(route, { params: { id }, body: more }, { as })
    const same = actionRoutes as unknown as Record<
      'approve' | 'done' | 'verify',
      (typeof actionRoutes)['verify']
    >
    expectProblem(await step(same.approve, { version: 1 }, engineer.id), 'forbidden')
    const agreed = await step(same.approve, { version: 1 }, head.id)
    expect(agreed.body.of).toEqual({
      kind: 'car',
      number: car.number,
      subject: 'Loop resistance rises',
      customer: '',
    })
    const { body: mine } = await kit.call(actionRoutes.list, { query: { owner: 'me' } }, { as: worker.id })
    expect(mine.actions.map(({ of }) => of.number)).toEqual([car.number])
    expectProblem(await step(same.done, { version: 2, outcome: 'Built in' }, worker.id), 'conditions-missing')
    const proof = 'Relay pulled, the belt stopped'
    await step(same.done, { version: 2, outcome: 'Built in', proof }, worker.id)
    expect((await step(same.verify, { version: 3 }, engineer.id)).body.status).toBe('verified')
    expect(await typesOf(car.number, engineer.id)).toEqual([
      'car.action-verified',
      'car.action-done',
      'car.action-approved',
      'car.action-proposed',
    ])
  })

  test('the discipline says what it is for; a call back is none', async () => {
    const engineer = await someone()
    const { number } = await aCar(kit.services.prisma)
    for (const [discipline, kind] of [
      ['d0', 'containment'],
      ['d3', 'containment'],
      ['d6', 'corrective'],
      ['d7', 'preventive'],
    ] as const) {
      const { body } = await propose(number, { discipline, ownerId: engineer.id }, engineer.id)
      expect(body.actions.at(-1)).toMatchObject({ discipline, kind })
    }
    expect(faults(await propose(number, { discipline: 'd2', ownerId: engineer.id }, engineer.id))).toEqual([
      '#/discipline not-a-choice',
    ])
  })

  test('CAR-3: what is in force already is written down as such, and needs no agreement', async () => {
    const engineer = await someone()
    const { number } = await aCar(kit.services.prisma)
    const sorting = { discipline: 'd3', ownerId: engineer.id, introducedOn: '2026-03-01' }
    const { body } = await propose(number, sorting, engineer.id)
    expect(body.actions).toMatchObject([{ status: 'open', introducedOn: '2026-03-01' }])
    const promised = { ...sorting, introducedOn: '2027-01-01' }
    expect(faults(await propose(number, promised, engineer.id))).toEqual(['#/introducedOn in-the-future'])
  })

  test('AL-4: each wrong field is named; a cause of another CAR is none', async () => {
    const engineer = await someone()
    const [{ number }, other] = [await aCar(kit.services.prisma), await aCar(kit.services.prisma)]
    const foreign = await aCause(other.id)
    expect(faults(await propose(number, { title: '', dueAt: 'soon', ownerId: 'me' }, engineer.id))).toEqual([
      '#/title required',
      '#/ownerId malformed',
      '#/dueAt not-a-date',
    ])
    const wish = { ownerId: engineer.id, causeId: foreign.id }
    expect(faults(await propose(number, wish, engineer.id))).toEqual(['#/causeId not-found'])
    expect(faults(await propose(number, { ownerId: randomUUID() }, engineer.id))).toEqual([
      '#/ownerId not-found',
    ])
  })

  test('AL-3: the same key twice makes one; production, a closed CAR and an accepted discipline make none', async () => {
    const [engineer, worker] = [await someone(), await someone('production')]
    const car = await aCar(kit.services.prisma)
    const key = randomUUID()
    const wish = { ownerId: engineer.id }
    const both = await Promise.all([
      propose(car.number, wish, engineer.id, key),
      propose(car.number, wish, engineer.id, key),
    ])
    expect(both.map(({ body }) => body.actions.length)).toEqual([1, 1])
    expectProblem(await propose(car.number, wish, worker.id), 'forbidden')
    await kit.services.prisma.carGateState.updateMany({
      where: { carId: car.id, gate: 'd5_d6' },
      data: { status: 'accepted' },
    })
    expectProblem(await propose(car.number, wish, engineer.id), 'not-from-here')
    const closed = await aCar(kit.services.prisma, { status: 'closed', closedAt: now })
    expectProblem(await propose(closed.number, wish, engineer.id), 'not-from-here')
  })

  test('D6: introduced on, effect in per cent, upon the version seen; not in the future, not above 100', async () => {
    const engineer = await someone()
    const car = await aCar(kit.services.prisma)
    const { id } = await anAction(kit.services.prisma, { complaint: car, discipline: 'd5' })
    const wish = { introducedOn: '2026-03-05', effectPercent: 97.25 }
    const { body } = await change(car.number, id, wish, engineer.id)
    expect(body.actions).toMatchObject([{ ...wish, version: 2 }])
    expectProblem(await change(car.number, id, { effectPercent: 50 }, engineer.id), 'stale-version')
    const wrong = { version: 2, effectPercent: 101, introducedOn: '5 March' }
    expect(faults(await change(car.number, id, wrong, engineer.id))).toEqual([
      '#/introducedOn not-a-date',
      '#/effectPercent too-big',
    ])
    const early = { version: 2, introducedOn: '2026-03-06' }
    expect(faults(await change(car.number, id, early, engineer.id))).toEqual(['#/introducedOn in-the-future'])
    const foreign = await anAction(kit.services.prisma)
    expectProblem(await change(car.number, foreign.id, wish, engineer.id), 'not-found')
  })
})

test('CAR-6: an action of an accepted discipline is not given up, and no button offers it', async () => {
  const head = await someone('quality_manager')
  const car = await aCar(kit.services.prisma)
  const { id } = await anAction(kit.services.prisma, { complaint: car, discipline: 'd5' })
  const steps = async () => {
    const { body } = await kit.call(
      carMeasureRoutes.actions,
      { params: { number: car.number } },
      { as: head.id },
    )
    return body.actions[0]?.steps
  }
  expect(await steps()).toContain('cancel')
  await kit.services.prisma.carGateState.updateMany({
    where: { carId: car.id, gate: 'd5_d6' },
    data: { status: 'accepted' },
  })
  expect(await steps()).toEqual(['done', 'replan'])
  const cancel = { params: { id }, body: { version: 1, reason: 'Not needed' } }
  expectProblem(await kit.call(actionRoutes.cancel, cancel, { as: head.id }), 'conditions-missing')
  const replan = (more: Body) =>
    kit.call(
      actionRoutes.replan,
      {
        params: { id },
        body: { version: 1, dueAt: '2026-03-30T15:00:00.000Z', reason: 'Tool is late', ...more },
      },
      { as: head.id },
    )
  expectProblem(await replan({ title: 'Something else' }), 'conditions-missing')
  expect((await replan({})).status).toBe(200)
})

describe('CAR-9: interim measures', () => {
  const prove = (carId: string, changedById: string, failures: string) =>
    kit.services.prisma.carField.createMany({
      data: Object.entries({
        'd6.baselineRate': '0.176',
        'd6.partsProven': '16',
        'd6.failuresSeen': failures,
      }).map(([name, value]) => ({ carId, name, value, changedById, changedAt: now })),
    })

  test('are lifted only after D6 is proven, with a reason, once', async () => {
    const engineer = await someone()
    const car = await aCar(kit.services.prisma)
    const interim = await anAction(kit.services.prisma, {
      complaint: car,
      discipline: 'd3',
      kind: 'containment',
    })
    const chosen = await anAction(kit.services.prisma, { complaint: car, discipline: 'd5' })
    const missing = async (body: Body = {}) =>
      expectProblem(await lift(car.number, interim.id, body, engineer.id), 'conditions-missing').errors?.map(
        ({ code }) => code,
      )
    expect(await missing()).toEqual(['corrective-introduced', 'd6-proven'])
    await prove(car.id, engineer.id, '0')
    expect(await missing()).toEqual(['corrective-introduced'])
    await change(car.number, chosen.id, { introducedOn: '2026-03-01' }, engineer.id)
    expect(faults(await lift(car.number, interim.id, { reason: '' }, engineer.id))).toEqual([
      '#/reason required',
    ])
    const both = await Promise.all([
      lift(car.number, interim.id, {}, engineer.id),
      lift(car.number, interim.id, {}, engineer.id),
    ])
    expect(both.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409])
    const { body } = await kit.call(carRoutes.read, { params: { number: car.number } }, { as: engineer.id })
    expect(body.actions.find(({ id }) => id === interim.id)).toMatchObject({
      liftedBy: engineer.name,
      liftedReason: 'Two clean lots',
    })
    expectProblem(await lift(car.number, chosen.id, { version: 2 }, engineer.id), 'not-from-here')
  })

  test('stay when a part failed', async () => {
    const engineer = await someone()
    const car = await aCar(kit.services.prisma)
    const interim = await anAction(kit.services.prisma, {
      complaint: car,
      discipline: 'd3',
      kind: 'containment',
    })
    await anAction(kit.services.prisma, { complaint: car, discipline: 'd5', introducedOn: now })
    await prove(car.id, engineer.id, '1')
    expectProblem(await lift(car.number, interim.id, {}, engineer.id), 'conditions-missing')
  })
})

test('AC-1: an overdue action of a CAR is told of on the CAR, with the way to it', async () => {
  const engineer = await someone()
  const car = await aCar(kit.services.prisma)
  const dueAt = new Date('2026-03-04T09:00:00.000Z')
  const action = await anAction(kit.services.prisma, {
    complaint: car,
    discipline: 'd5',
    dueAt,
    ownerId: engineer.id,
  })
  await remindOfOverdue(kit.services)
  const mail = await kit.services.prisma.outgoingMail.findFirstOrThrow({
    where: { threadId: action.threadId, toAddress: engineer.email },
  })
  expect(mail.body).toContain(`/cars/${car.number}`)
  expect(await typesOf(car.number, engineer.id)).toEqual(['car.action-overdue'])
})

describe('CAR-5: D7', () => {
  const document = (o: Body = {}) => ({
    id: randomUUID(),
    version: 0,
    kind: 'pfmea',
    name: 'PFMEA curing',
    ...o,
  })
  const writeDocuments = (number: string, rows: Body[], as: string) =>
    kit.call(carMeasureRoutes.writeDocuments, { params: { number }, body: { rows } }, { as })
  const similar = (o: Body = {}) => ({ id: randomUUID(), version: 0, subject: 'MS-4 keypads', ...o })
  const writeReadAcross = (number: string, rows: Body[], as: string) =>
    kit.call(carMeasureRoutes.writeReadAcross, { params: { number }, body: { rows } }, { as })

  test('documents: all rows or none, each upon its version; the cell that is wrong is named', async () => {
    const engineer = await someone()
    const { number } = await aCar(kit.services.prisma)
    const rows = [document(), document({ kind: 'control_plan', name: 'Control plan 12' })]
    const { body } = await writeDocuments(number, rows, engineer.id)
    expect(body.documents.map(({ name, position }) => [name, position])).toEqual([
      ['PFMEA curing', 1],
      ['Control plan 12', 2],
    ])
    const next = (index: number, more: Body) => ({ ...rows[index], version: 1, ...more })
    const changed = { revisionBefore: 'C', revisionAfter: 'D', changedOn: '2026-03-04' }
    expect((await writeDocuments(number, [next(0, changed)], engineer.id)).body.documents[0]).toMatchObject({
      ...changed,
      version: 2,
    })
    expectProblem(await writeDocuments(number, [next(1, changed), next(0, {})], engineer.id), 'stale-version')
    const wrong = [next(1, { changedOn: '2027-01-01' })]
    expect(faults(await writeDocuments(number, wrong, engineer.id))).toEqual([
      '#/rows/0/changedOn in-the-future',
    ])
    expect(faults(await writeDocuments(number, [next(1, {}), document({ name: '' })], engineer.id))).toEqual([
      '#/rows/1/name required',
    ])
    const { body: after } = await kit.call(carRoutes.read, { params: { number } }, { as: engineer.id })
    expect(after.documents[1]).toMatchObject({ revisionAfter: '', version: 1 })
  })

  test('a table of a CAR has two hundred rows and no more', async () => {
    const engineer = await someone()
    const { id: carId, number } = await aCar(kit.services.prisma)
    const [documents, readAcross] = [
      Array.from({ length: 200 }, (_, position) => ({
        carId,
        position,
        kind: 'other' as const,
        name: 'Form',
      })),
      Array.from({ length: 200 }, (_, position) => ({ carId, position, subject: 'MS-4' })),
    ]
    await kit.services.prisma.carDocument.createMany({ data: documents })
    await kit.services.prisma.carReadAcross.createMany({ data: readAcross })
    expect(faults(await writeDocuments(number, [document()], engineer.id))).toEqual(['#/rows too-many'])
    expect(faults(await writeReadAcross(number, [similar()], engineer.id))).toEqual(['#/rows too-many'])
  })

  test('AL-1: a document that was changed stays, one that was not may go', async () => {
    const engineer = await someone()
    const { number } = await aCar(kit.services.prisma)
    const [kept, gone] = [document({ revisionAfter: 'D' }), document()]
    await writeDocuments(number, [kept, gone], engineer.id)
    const remove = (id: string, version = 1) =>
      kit.call(
        carMeasureRoutes.removeDocument,
        { params: { number }, body: { id, version } },
        { as: engineer.id },
      )
    expectProblem(await remove(kept.id), 'not-from-here')
    expectProblem(await remove(gone.id, 7), 'stale-version')
    expect((await remove(gone.id)).body.documents.map(({ id }) => id)).toEqual([kept.id])
    expectProblem(await remove(gone.id), 'not-found')
  })

  test('read-across: who answers has looked, and what was answered stays', async () => {
    const engineer = await someone()
    const { number } = await aCar(kit.services.prisma)
    const row = similar({ ownerId: engineer.id })
    const open = await writeReadAcross(number, [row], engineer.id)
    expect(open.body.readAcross).toMatchObject([
      { applies: null, lookedAt: null, owner: { id: engineer.id } },
    ])
    const looked = await writeReadAcross(number, [{ ...row, version: 1, applies: false }], engineer.id)
    expect(looked.body.readAcross).toMatchObject([
      { applies: false, lookedAt: now.toISOString(), version: 2 },
    ])
    const remove = { params: { number }, body: { id: row.id, version: 2 } }
    expectProblem(
      await kit.call(carMeasureRoutes.removeReadAcross, remove, { as: engineer.id }),
      'not-from-here',
    )
    expect(
      faults(await writeReadAcross(number, [similar(), similar({ ownerId: randomUUID() })], engineer.id)),
    ).toEqual(['#/rows/1/ownerId not-found'])
  })

  test('production and an accepted D7 write nothing', async () => {
    const [engineer, worker] = [await someone(), await someone('production')]
    const car = await aCar(kit.services.prisma)
    expectProblem(await writeDocuments(car.number, [document()], worker.id), 'forbidden')
    await kit.services.prisma.carGateState.updateMany({
      where: { carId: car.id, gate: 'd7' },
      data: { status: 'submitted' },
    })
    expectProblem(await writeDocuments(car.number, [document()], engineer.id), 'not-from-here')
    expectProblem(await writeReadAcross(car.number, [similar()], engineer.id), 'not-from-here')
  })
})

test('CAR-6: an action is not given up while its group is being submitted', async () => {
  const head = await someone('quality_manager')
  const car = await aCar(kit.services.prisma)
  const { id } = await anAction(kit.services.prisma, { complaint: car, discipline: 'd5' })
  const given = await meanwhile(
    kit.services.pool,
    (client) =>
      client.query(
        `UPDATE "CarGateState" SET "status" = 'submitted' WHERE "carId" = $1 AND "gate" = 'd5_d6'`,
        [car.id],
      ),
    () =>
      kit.call(
        actionRoutes.cancel,
        { params: { id }, body: { version: 1, reason: 'Not needed' } },
        { as: head.id },
      ),
  )
  expect(faultsOf(expectProblem(given, 'conditions-missing'))).toEqual(['#/discipline-open discipline-open'])
})
