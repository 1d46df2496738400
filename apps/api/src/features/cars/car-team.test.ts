import { carProblemRoutes } from '@redress/contracts/car-problem'
import { carRoutes } from '@redress/contracts/car-routes'
import { carTeamRoutes } from '@redress/contracts/car-team'
import { usualQuestionNames, usualQuestions } from '@redress/domain/cars/tables'
import type { Role } from '@redress/domain/identity/role'
import { aCar } from '@redress/prisma/builders/cars'
import { aCause } from '@redress/prisma/builders/causes'
import { aUser } from '@redress/prisma/builders/users'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { expectProblem, faultsOf } from '../../testing/expect-problem.ts'
import { type Answer, type Kit, startKit } from '../../testing/kit.ts'

let kit: Kit
let engineer: string

beforeAll(async () => {
  kit = await startKit()
  engineer = (await someone()).id
})
afterAll(() => kit.close())

const someone = (role: Role = 'engineer') => aUser(kit.services.prisma, { role, position: 'Test engineer' })
const car = (wish: Parameters<typeof aCar>[1] = {}) => aCar(kit.services.prisma, wish)
const faults = (answer: Pick<Answer<never>, 'raw'>) => faultsOf(expectProblem(answer, 'invalid-input'))

const add = (number: string, body: Record<string, unknown>, as = engineer, key?: string) =>
  kit.call(carTeamRoutes.add, { params: { number }, body }, { as, ...(key ? { key } : {}) })
const change = (number: string, id: string, body: Record<string, unknown>) =>
  kit.call(carTeamRoutes.change, { params: { number, id }, body }, { as: engineer })
const leave = (number: string, id: string, version: number) =>
  kit.call(carTeamRoutes.leave, { params: { number, id }, body: { version } }, { as: engineer })
const idOf = (answer: Answer<typeof carTeamRoutes.add>, name: string) =>
  answer.body.members.find((member) => member.name === name)?.id ?? ''

describe('CAR-2: team', () => {
  test('a colleague comes with name, position and address, an outsider with what is written', async () => {
    const { number } = await car()
    const ida = await someone('production')
    await add(number, { userId: ida.id, department: 'Moulding' })
    const { status, body } = await add(number, {
      name: 'Li Wei',
      phone: '+86 755 1',
      email: 'Li@ink.example',
    })
    expect(status).toBe(201)
    expect(body.members).toMatchObject([
      { userId: ida.id, name: ida.name, role: 'Test engineer', email: ida.email, department: 'Moulding' },
      { userId: null, name: 'Li Wei', phone: '+86 755 1', email: 'li@ink.example', version: 1 },
    ])
  })

  test('AL-4: each fault names its field', async () => {
    const { number } = await car()
    const ida = await someone()
    await add(number, { userId: ida.id })
    expect(faults(await add(number, {}))).toEqual(['#/name required'])
    expect(faults(await add(number, { userId: crypto.randomUUID() }))).toEqual(['#/userId not-found'])
    expect(faults(await add(number, { userId: ida.id }))).toEqual(['#/userId already-used'])
    expect(faults(await add(number, { name: 'x'.repeat(201), email: 'nowhere' }))).toEqual([
      '#/name too-long',
      '#/email not-an-email',
    ])
  })

  test('AL-3: the same key twice, and the same colleague twice at once, make one member', async () => {
    const { number } = await car()
    const key = crypto.randomUUID()
    await Promise.all([
      add(number, { name: 'Li Wei' }, engineer, key),
      add(number, { name: 'Li Wei' }, engineer, key),
    ])
    const ida = await someone()
    const both = await Promise.all([add(number, { userId: ida.id }), add(number, { userId: ida.id })])
    expect(both.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([201, 400])
    const { body } = await kit.call(carRoutes.read, { params: { number } }, { as: engineer })
    expect(body.members).toHaveLength(2)
  })

  test('AL-2: a member is changed upon the version seen; the name of a colleague is the account’s', async () => {
    const { number } = await car()
    const ida = await someone()
    const id = idOf(await add(number, { userId: ida.id }), ida.name)
    expect((await change(number, id, { version: 1, phone: '4711' })).body.members).toMatchObject([
      { phone: '4711', version: 2 },
    ])
    expectProblem(await change(number, id, { version: 1, role: 'Moderator' }), 'stale-version')
    expect(faults(await change(number, id, { version: 2, name: 'Ida II' }))).toEqual(['#/name already-used'])
  })

  test('B3: who holds an action of this CAR can’t leave before it is verified', async () => {
    const { number, threadId } = await car()
    const ida = await someone()
    const id = idOf(await add(number, { userId: ida.id }), ida.name)
    const action = await kit.services.prisma.action.create({
      data: {
        threadId,
        kind: 'corrective',
        status: 'done',
        title: 'Interlock',
        ownerId: ida.id,
        createdById: engineer,
        dueAt: new Date(),
        createdAt: new Date(),
      },
    })
    expect(faultsOf(expectProblem(await leave(number, id, 1), 'conditions-missing'))).toEqual([
      '#/holds-no-action holds-no-action',
    ])
    await kit.services.prisma.action.update({ where: { id: action.id }, data: { status: 'verified' } })
    expect((await leave(number, id, 1)).body.members).toEqual([])
    expectProblem(await leave(number, id, 2), 'not-found')
    expect(await kit.services.prisma.carMember.count({ where: { id, leftAt: { not: null } } })).toBe(1)
  })

  test('CAR-1: a 4D shows no team, but keeps it for the day it grows', async () => {
    const { number } = await car()
    await add(number, { name: 'Li Wei' })
    await kit.services.prisma.car.update({ where: { number }, data: { kind: 'four_d' } })
    const grown = { params: { number }, body: { version: 1 } }
    expect((await kit.call(carRoutes.grow, grown, { as: engineer })).body.members).toMatchObject([
      { name: 'Li Wei' },
    ])
  })

  test('CAR-6: production, closed CARs and submitted disciplines are refused', async () => {
    const { id, number } = await car()
    expectProblem(await add(number, { name: 'Li Wei' }, (await someone('production')).id), 'forbidden')
    await kit.services.prisma.carGateState.updateMany({
      where: { carId: id, gate: 'd1_d3' },
      data: { status: 'submitted' },
    })
    expectProblem(await add(number, { name: 'Li Wei' }), 'not-from-here')
    const closed = await car({ status: 'closed', closedAt: new Date() })
    expectProblem(await add(closed.number, { name: 'Li Wei' }), 'not-from-here')
  })
})

describe('CAR-2: leader and champion stand in the team', () => {
  const head = (number: string, body: Record<string, unknown>) =>
    kit.call(carRoutes.change, { params: { number }, body: body as { version: number } }, { as: engineer })
  const membersOf = (carId: string) =>
    kit.services.prisma.carMember.findMany({ where: { carId, leftAt: null }, orderBy: { name: 'asc' } })

  test.each(['eight_d', 'four_d'] as const)(
    'chosen in an %s they join, with how to reach them',
    async (kind) => {
      const { number } = await car({ kind })
      const [ida, max] = [await someone('engineer'), await someone('manager')]
      await head(number, { version: 1, leaderId: ida.id, leaderDepartment: 'Quality' })
      const { body } = await head(number, { version: 2, championId: max.id })
      expect(body.members).toMatchObject([
        { userId: ida.id, name: ida.name, email: ida.email, role: 'Test engineer', department: 'Quality' },
        { userId: max.id, name: max.name, email: max.email, department: '' },
      ])
      expect(body).toMatchObject({ leader: { id: ida.id }, champion: { id: max.id } })
    },
  )

  test('who is a member stays the member they are; one in both offices joins once', async () => {
    const { number } = await car()
    const ida = await someone()
    await add(number, { userId: ida.id, department: 'Moulding', phone: '+48 1' })
    const { body } = await head(number, {
      version: 1,
      leaderId: ida.id,
      leaderDepartment: 'Quality',
      championId: ida.id,
    })
    expect(body.members).toMatchObject([{ userId: ida.id, department: 'Moulding', phone: '+48 1' }])
  })

  test('taken off again the leader stays a member, until they leave the team', async () => {
    const { number } = await car()
    const ida = await someone()
    await head(number, { version: 1, leaderId: ida.id })
    const { body } = await head(number, { version: 2, leaderId: null })
    expect(body).toMatchObject({ leader: null, members: [{ userId: ida.id }] })
    await leave(number, body.members[0]?.id ?? '', 1)
    const again = await head(number, { version: 3, leaderId: ida.id })
    expect(again.body.members).toMatchObject([{ userId: ida.id }])
  })

  test('two at once: added by one, made leader by another, a colleague joins once', async () => {
    const { id, number } = await car()
    const ida = await someone()
    const both = await Promise.all([
      head(number, { version: 1, leaderId: ida.id }),
      add(number, { userId: ida.id }),
    ])
    expect(both[0].status).toBe(200)
    expect(await membersOf(id)).toHaveLength(1)
  })

  test('a change refused for its version adds nobody; a full team is named', async () => {
    const { id, number } = await car()
    const ida = await someone()
    expectProblem(await head(number, { version: 9, leaderId: ida.id }), 'stale-version')
    expect(await membersOf(id)).toEqual([])
    await kit.services.prisma.carMember.createMany({
      data: Array.from({ length: 40 }, (_, at) => ({ carId: id, name: `Member ${at}`, addedAt: new Date() })),
    })
    expect(faults(await head(number, { version: 1, championId: ida.id }))).toEqual(['#/championId too-many'])
  })
})

describe('CAR-2, B11: is / is-not', () => {
  const row = (wish: Record<string, unknown> = {}) => ({
    id: crypto.randomUUID(),
    version: 0,
    dimension: 'what',
    question: 'Which part?',
    isText: 'Row 3',
    ...wish,
  })
  const write = (number: string, rows: unknown[], as = engineer) =>
    kit.call(carProblemRoutes.writeIsNot, { params: { number }, body: { rows } }, { as })
  const remove = (number: string, body: { id: string; version: number }) =>
    kit.call(carProblemRoutes.removeIsNot, { params: { number }, body }, { as: engineer })
  const order = (number: string, ids: string[]) =>
    kit.call(carProblemRoutes.orderIsNot, { params: { number }, body: { ids } }, { as: engineer })

  test('a block is written at once, later rows behind it', async () => {
    const { number } = await car()
    const [one, two] = [row(), row({ dimension: 'where' })]
    await write(number, [one, two])
    const three = row({ dimension: 'extent' })
    const { body } = await write(number, [{ ...one, version: 1, isNotText: 'Row 1' }, three])
    expect(body.isNot).toMatchObject([
      { id: one.id, isNotText: 'Row 1', version: 2 },
      { id: two.id, version: 1 },
      { id: three.id, dimension: 'extent' },
    ])
  })

  test('AL-2: one stale row, and none is written', async () => {
    const { number } = await car()
    const [one, two] = [row(), row()]
    await write(number, [one, two])
    await write(number, [{ ...two, version: 1, differs: 'Colleague' }])
    const block = [
      { ...one, version: 1, differs: 'Mine' },
      { ...two, version: 1, differs: 'Mine' },
    ]
    expectProblem(await write(number, block), 'stale-version')
    expectProblem(await write(number, [one]), 'stale-version')
    const { body } = await kit.call(carRoutes.read, { params: { number } }, { as: engineer })
    expect(body.isNot.map(({ differs }) => differs)).toEqual(['', 'Colleague'])
  })

  test('AL-4: faults name row and cell', async () => {
    const { number } = await car()
    const rows = [row(), row({ dimension: 'why', differs: 'x'.repeat(2_001) })]
    expect(faults(await write(number, rows))).toEqual([
      '#/rows/1/dimension not-a-choice',
      '#/rows/1/differs too-long',
    ])
    expect(faults(await write(number, []))).toEqual(['#/rows required'])
  })

  test('C09: a row of another CAR is out of reach', async () => {
    const [mine, theirs] = [await car(), await car()]
    const one = row()
    await write(theirs.number, [one])
    expectProblem(await write(mine.number, [{ ...one, version: 1, isText: 'Mine' }]), 'stale-version')
    expectProblem(await remove(mine.number, { id: one.id, version: 1 }), 'not-found')
  })

  const usual = (number: string, questions: { ask: string; question: string }[], as = engineer) =>
    kit.call(
      carProblemRoutes.addUsualIsNot,
      { params: { number }, body: { questions: questions as { ask: 'what-part'; question: string }[] } },
      { as },
    )
  const english = usualQuestionNames.map((ask) => ({ ask, question: `In English: ${ask}?` }))
  const polish = usualQuestionNames.map((ask) => ({ ask, question: `Po polsku: ${ask}?` }))

  test('B11: two who ask for the usual questions at once, each in their language, get them once', async () => {
    const { number } = await car()
    const colleague = await someone('engineer')
    const both = await Promise.all([usual(number, english), usual(number, polish, colleague.id)])
    expect(both.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409])
    const { body } = await kit.call(carRoutes.read, { params: { number } }, { as: engineer })
    expect(body.isNot.map(({ dimension }) => dimension)).toEqual(
      usualQuestionNames.map((ask) => usualQuestions[ask]),
    )
    expectProblem(await usual(number, polish), 'duplicate')
  })

  test('B11: only what is missing is added, behind what stands there', async () => {
    const { number } = await car()
    await write(number, [row({ question: 'in english: What-part? ' })])
    const { body } = await usual(number, english)
    expect(body.isNot).toHaveLength(usualQuestionNames.length)
    expect(body.isNot[0]).toMatchObject({ question: 'in english: What-part?', isText: 'Row 3' })
    const gone = body.isNot[3]
    if (!gone) throw new Error('no row')
    await remove(number, { id: gone.id, version: 1 })
    const again = await usual(number, english)
    expect(again.body.isNot.at(-1)).toMatchObject({ id: gone.id, question: gone.question })
  })

  test('AL-4: unknown or empty questions are named, and who only reads adds none', async () => {
    const { number } = await car()
    expect(faults(await usual(number, [{ ask: 'why', question: ' ' }]))).toEqual([
      '#/questions/0/ask not-a-choice',
      '#/questions/0/question required',
    ])
    expectProblem(await usual(number, english, (await someone('agent')).id), 'forbidden')
  })

  test('all rows in another order, and not only some', async () => {
    const { number } = await car()
    const [one, two] = [row(), row()]
    await write(number, [one, two])
    const { body } = await order(number, [two.id, one.id])
    expect(body.isNot.map(({ id, version }) => [id, version])).toEqual([
      [two.id, 1],
      [one.id, 1],
    ])
    expectProblem(await order(number, [two.id]), 'stale-version')
    expectProblem(await order(number, [two.id, two.id]), 'stale-version')
  })

  test('AL-1: a row goes while no cause was tested against it, its words stay on the trail', async () => {
    const { id, number } = await car()
    const [used, free] = [row(), row({ question: 'Which lot?' })]
    await write(number, [used, free])
    const cause = await aCause(kit.services.prisma, { id })
    await kit.services.prisma.carCauseFit.create({
      data: { causeId: cause.id, isNotId: used.id, verdict: 'explains' },
    })
    expect(faults(await remove(number, { id: used.id, version: 1 }))).toEqual(['#/id in-use'])
    expectProblem(await remove(number, { id: free.id, version: 7 }), 'stale-version')
    expect((await remove(number, { id: free.id, version: 1 })).body.isNot).toHaveLength(1)
    const entry = await kit.services.prisma.trailEntry.findFirstOrThrow({
      where: { subjectId: id, type: 'car.is-not-removed' },
    })
    expect(entry.data).toMatchObject({ name: 'Which lot?', before: { isText: 'Row 3' } })
  })
})
