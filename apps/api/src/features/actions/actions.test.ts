import { randomUUID } from 'node:crypto'
import { type Action, actionRoutes } from '@redress/contracts/actions'
import { identityRoutes } from '@redress/contracts/identity-routes'
import type { Role } from '@redress/domain/identity/role'
import { type ActionWish, anAction } from '@redress/prisma/builders/actions'
import { aComplaint } from '@redress/prisma/builders/complaints'
import { aContact } from '@redress/prisma/builders/customers'
import { aUser } from '@redress/prisma/builders/users'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { expectProblem, faultsOf } from '../../testing/expect-problem.ts'
import { type Kit, startKit } from '../../testing/kit.ts'
import { uploaded } from '../../testing/upload.ts'

let kit: Kit

const now = new Date('2026-03-05T09:00:00.000Z')
const inHours = (hours: number) => new Date(now.getTime() + hours * 3_600_000)

beforeAll(async () => {
  kit = await startKit()
  kit.setNow(now)
})
afterAll(() => kit.close())

const someone = (role: Role = 'engineer') => aUser(kit.services.prisma, { role })
const action = (wish: ActionWish) => anAction(kit.services.prisma, wish)

type StepRoute = Exclude<keyof typeof actionRoutes, 'list' | 'counts' | 'read' | 'ofComplaint' | 'create'>

function take(step: StepRoute, of: { id: string }, body: Record<string, unknown>, as: string, key?: string) {
  return kit.call<(typeof actionRoutes)['verify']>(
    actionRoutes[step] as (typeof actionRoutes)['verify'],
    { params: { id: of.id }, body: { version: 1, ...body } },
    { as, ...(key ? { key } : {}) },
  )
}

function create(number: string, body: Record<string, unknown>, as: string, key?: string) {
  return kit.call(actionRoutes.create, { params: { number }, body }, { as, ...(key ? { key } : {}) })
}

function list(query: Record<string, unknown>, as: string) {
  return kit.call(actionRoutes.list, { query }, { as })
}

const trailOf = (number: string) =>
  kit.services.prisma.$queryRaw<{ type: string; data: Record<string, unknown>; actorName: string }[]>`
    SELECT t."type", t."data", t."actorName" FROM "TrailEntry" t JOIN "Complaint" c ON c."id" = t."subjectId"
    WHERE c."number" = ${number} AND t."subject" = 'complaint' ORDER BY t."seq"`

describe('AC-2: proposing a measure', () => {
  test('waits for the head of quality, owned by whom it names, on the trail of the complaint', async () => {
    const [engineer, worker] = [await someone(), await someone('production')]
    const complaint = await aComplaint(kit.services.prisma)
    const wish = { kind: 'corrective', title: 'Raise oven zone 3', ownerId: worker.id, dueAt: inHours(48) }
    const { status, body } = await create(complaint.number, wish, engineer.id)
    expect(status).toBe(201)
    expect(body).toMatchObject({
      status: 'proposed',
      owner: { id: worker.id },
      createdBy: { id: engineer.id },
      of: { kind: 'complaint', number: complaint.number },
      steps: ['replan', 'cancel'],
      version: 1,
    })
    expect(await trailOf(complaint.number)).toMatchObject([
      { type: 'complaint.action-proposed', actorName: engineer.name, data: { title: 'Raise oven zone 3' } },
    ])
    const { body: record } = await kit.call(
      actionRoutes.ofComplaint,
      { params: { number: complaint.number } },
      { as: worker.id },
    )
    expect(record.actions.map(({ id }) => id)).toEqual([body.id])
  })

  test('SLA-4: a call-back is open at once and says whom to call and how', async () => {
    const agent = await someone('agent')
    const contact = await aContact(kit.services.prisma, { phone: '+48 22 555 01', preferredChannel: 'chat' })
    const { number } = await aComplaint(kit.services.prisma, {
      customerId: contact.customerId,
      contactId: contact.id,
    })
    const wish = { kind: 'call_back', title: 'Call back', ownerId: agent.id, dueAt: inHours(6) }
    const { body } = await create(number, wish, agent.id)
    expect(body).toMatchObject({
      status: 'open',
      contact: { name: contact.name, phone: '+48 22 555 01', preferredChannel: 'chat' },
    })
    expect(await trailOf(number)).toMatchObject([{ type: 'complaint.action-planned' }])
  })

  test('refuses an unknown, a disabled and an unable owner, and names what is missing', async () => {
    const { prisma } = kit.services
    const engineer = await someone()
    const { number } = await aComplaint(prisma)
    const gone = await aUser(prisma, { disabledAt: now })
    const owners = [randomUUID(), gone.id, (await someone('admin')).id]
    for (const ownerId of owners) {
      const wish = { kind: 'remedy', title: 'x', ownerId, dueAt: inHours(1) }
      expect(faultsOf(expectProblem(await create(number, wish, engineer.id), 'invalid-input'))).toEqual([
        '#/ownerId not-found',
      ])
    }
    const empty = expectProblem(await create(number, { title: ' ' }, engineer.id), 'invalid-input')
    expect(faultsOf(empty).sort()).toEqual([
      '#/dueAt required',
      '#/kind required',
      '#/ownerId required',
      '#/title required',
    ])
  })

  test('a closed complaint takes no more, an unknown one is not found', async () => {
    const engineer = await someone()
    const closed = await aComplaint(kit.services.prisma, { step: 'closed' })
    const wish = { kind: 'remedy', title: 'x', ownerId: engineer.id, dueAt: inHours(1) }
    expectProblem(await create(closed.number, wish, engineer.id), 'not-from-here')
    expectProblem(await create('C-2019-00001', wish, engineer.id), 'not-found')
    const nobody = { params: { number: 'C-2019-00001' } }
    expectProblem(await kit.call(actionRoutes.ofComplaint, nobody, { as: engineer.id }), 'not-found')
  })

  test('AL-3: sent twice it is proposed once, also at the same moment', async () => {
    const engineer = await someone()
    const { number, threadId } = await aComplaint(kit.services.prisma)
    const wish = { kind: 'remedy', title: 'Replace', ownerId: engineer.id, dueAt: inHours(1) }
    const key = randomUUID()
    const both = await Promise.all([
      create(number, wish, engineer.id, key),
      create(number, wish, engineer.id, key),
    ])
    expect(both.map(({ status }) => status)).toEqual([201, 201])
    expect(both[0].body.id).toBe(both[1].body.id)
    expect(await kit.services.prisma.action.count({ where: { threadId } })).toBe(1)
  })
})

test('AC-1: production can own actions, but not be responsible for a complaint', async () => {
  const [agent, worker] = [await someone('agent'), await someone('production')]
  const owners = await kit.call(identityRoutes.people, { query: { for: 'actions' } }, { as: agent.id })
  const responsible = await kit.call(identityRoutes.people, {}, { as: agent.id })
  const holds = (people: { id: string }[]) => people.some(({ id }) => id === worker.id)
  expect([holds(owners.body.people), holds(responsible.body.people)]).toEqual([true, false])
})

describe('AC-2: agreeing', () => {
  test('the head of quality agrees; the proposal is open then', async () => {
    const head = await someone('quality_manager')
    const proposal = await action({ status: 'proposed' })
    const { body } = await take('approve', proposal, { comment: 'Go on' }, head.id)
    expect(body).toMatchObject({ status: 'open', approvedBy: { id: head.id }, remark: 'Go on', version: 2 })
  })

  test('nobody agrees to the own proposal, only the head of quality to any', async () => {
    const head = await someone('quality_manager')
    const own = await action({ status: 'proposed', createdById: head.id })
    const refused = expectProblem(await take('approve', own, {}, head.id), 'conditions-missing')
    expect(faultsOf(refused)).toEqual(['#/not-own-proposal not-own-proposal'])
    const foreign = await action({ status: 'proposed' })
    expectProblem(await take('approve', foreign, {}, (await someone()).id), 'forbidden')
    expectProblem(await take('sendBack', foreign, { reason: 'x' }, (await someone('agent')).id), 'forbidden')
    expectProblem(await take('approve', await action({}), {}, head.id), 'not-from-here')
  })

  test('sent back with a reason it leaves the list of what waits, and comes back planned anew', async () => {
    const [head, author] = [await someone('quality_manager'), await someone()]
    const proposal = await action({ status: 'proposed', createdById: author.id })
    const waits = async () =>
      (await list({ waiting: 'me', limit: 100 }, head.id)).body.actions.some(({ id }) => id === proposal.id)
    expect(await waits()).toBe(true)
    expectProblem(await take('sendBack', proposal, {}, head.id), 'invalid-input')
    const back = await take('sendBack', proposal, { reason: 'Which oven?' }, head.id)
    expect(back.body).toMatchObject({
      status: 'proposed',
      remark: 'Which oven?',
      sentBackAt: now.toISOString(),
    })
    expect(await waits()).toBe(false)
    const plan = { version: 2, reason: 'Oven named', title: 'Raise oven 2', dueAt: inHours(24) }
    const again = await take('replan', proposal, plan, author.id)
    expect(again.body).toMatchObject({ status: 'proposed', title: 'Raise oven 2', sentBackAt: null })
    expect(await waits()).toBe(true)
  })
})

describe('AC-1: done and verified', () => {
  test('reported with a file, verified by another person; every step is on the trail', async () => {
    const [engineer, worker] = [await someone(), await someone('production')]
    const complaint = await aComplaint(kit.services.prisma)
    const open = await action({ complaint, createdById: engineer.id, ownerId: worker.id })
    const files = [await uploaded(kit, { as: worker.id, name: 'curve.txt' })]
    const report = { outcome: 'Zone 3 raised to 80 °C', files }
    const { body } = await take('done', open, report, worker.id)
    expect(body).toMatchObject({
      status: 'done',
      doneBy: { id: worker.id },
      files: [{ name: 'curve.txt' }],
      steps: [],
    })
    const verified = await take('verify', open, { version: 2 }, engineer.id)
    expect(verified.body).toMatchObject({ status: 'verified', verifiedBy: { id: engineer.id } })
    expect((await trailOf(complaint.number)).map(({ type }) => type)).toEqual([
      'complaint.action-done',
      'complaint.action-verified',
    ])
  })

  test('without proof it is refused, and the file stays free for the next try', async () => {
    const worker = await someone('production')
    const open = await action({ ownerId: worker.id })
    const refused = await take('done', open, { outcome: 'Done', proof: 'see photo' }, worker.id)
    expect(faultsOf(expectProblem(refused, 'conditions-missing'))).toEqual(['#/proof-given proof-given'])
    expectProblem(await take('done', open, { proof: 'x'.repeat(30) }, worker.id), 'invalid-input')
    const proof = 'Curve of 4 March, batch L2603-02, is kept at the oven'
    expect((await take('done', open, { outcome: 'Done', proof }, worker.id)).body).toMatchObject({ proof })
  })

  test('SLA-4: a call-back closes when it is done, without proof', async () => {
    const agent = await someone('agent')
    const call = await action({ kind: 'call_back', ownerId: agent.id, createdById: agent.id })
    const { body } = await take('done', call, { outcome: 'Reached, will send photos' }, agent.id)
    expect(body).toMatchObject({ status: 'verified', doneBy: { id: agent.id }, steps: ['reopen'] })
  })

  test('nobody verifies the own work, and production verifies none', async () => {
    const engineer = await someone()
    const done = await action({ status: 'done', doneById: engineer.id, doneAt: now })
    const refused = expectProblem(await take('verify', done, {}, engineer.id), 'conditions-missing')
    expect(faultsOf(refused)).toEqual(['#/another-person another-person'])
    expectProblem(await take('verify', done, {}, (await someone('production')).id), 'forbidden')
  })

  test('opened again with a reason it must be reported anew', async () => {
    const engineer = await someone()
    const done = await action({ status: 'done', doneById: (await someone()).id, doneAt: now })
    expectProblem(await take('reopen', done, { reason: '' }, engineer.id), 'invalid-input')
    const { body } = await take('reopen', done, { reason: 'Curve of the wrong oven' }, engineer.id)
    expect(body).toMatchObject({
      status: 'open',
      doneBy: null,
      doneAt: null,
      remark: 'Curve of the wrong oven',
    })
  })
})

describe('AC-1: planned anew or given up', () => {
  test('another date and owner need a reason and an own action', async () => {
    const [owner, next, stranger] = [await someone(), await someone('production'), await someone('agent')]
    const open = await action({ ownerId: owner.id, remindedAt: now })
    const plan = { dueAt: inHours(72), ownerId: next.id }
    expectProblem(await take('replan', open, plan, owner.id), 'invalid-input')
    const foreign = await take('replan', open, { ...plan, reason: 'Oven is down' }, stranger.id)
    expect(faultsOf(expectProblem(foreign, 'conditions-missing'))).toEqual(['#/own-action own-action'])
    const { body } = await take('replan', open, { ...plan, reason: 'Oven is down' }, owner.id)
    expect(body).toMatchObject({ dueAt: inHours(72).toISOString(), owner: { id: next.id } })
    const stored = await kit.services.prisma.action.findUnique({ where: { id: open.id } })
    expect(stored?.remindedAt).toBe(null)
  })

  test('only its creator or the head of quality cancels, with a reason; then it rests', async () => {
    const [creator, owner] = [await someone(), await someone()]
    const open = await action({ createdById: creator.id, ownerId: owner.id })
    expectProblem(await take('cancel', open, {}, creator.id), 'invalid-input')
    const foreign = await take('cancel', open, { reason: 'No' }, owner.id)
    expect(faultsOf(expectProblem(foreign, 'conditions-missing'))).toEqual([
      '#/creator-or-head creator-or-head',
    ])
    const { body } = await take('cancel', open, { reason: 'Covered by the new oven' }, creator.id)
    expect(body).toMatchObject({ status: 'cancelled', steps: [] })
    const after = await take('replan', open, { version: 2, reason: 'x', dueAt: inHours(1) }, creator.id)
    expectProblem(after, 'not-from-here')
  })
})

describe('AL-2, AL-3: two at once', () => {
  test('a stale version changes nothing', async () => {
    const head = await someone('quality_manager')
    const proposal = await action({ status: 'proposed', version: 3 })
    expectProblem(await take('approve', proposal, { version: 2 }, head.id), 'stale-version')
    expect(await kit.services.prisma.action.findUnique({ where: { id: proposal.id } })).toMatchObject({
      status: 'proposed',
      version: 3,
    })
  })

  test('of two who judge the same proposal at once one is told', async () => {
    const heads = [await someone('quality_manager'), await someone('quality_manager')]
    const proposal = await action({ status: 'proposed' })
    const answers = await Promise.all(heads.map((head) => take('approve', proposal, {}, head.id)))
    expect(answers.map(({ status }) => status).toSorted((a, b) => Number(a) - Number(b))).toEqual([200, 409])
  })

  test('the same report sent twice is done once', async () => {
    const agent = await someone('agent')
    const call = await action({ kind: 'call_back', ownerId: agent.id })
    const key = randomUUID()
    const first = await take('done', call, { outcome: 'Reached' }, agent.id, key)
    const second = await take('done', call, { outcome: 'Reached' }, agent.id, key)
    expect([first.status, second.status]).toEqual([200, 200])
    expect(second.body.version).toBe(2)
  })
})

describe('AC-1: lists', () => {
  test('the longest overdue first, by pages without a gap; the filters hold', async () => {
    const owner = await someone()
    const due = [30, -5, 2, -50, 200]
    const made: { id: string }[] = []
    for (const hours of due) made.push(await action({ ownerId: owner.id, dueAt: inHours(hours) }))
    await action({ ownerId: owner.id, status: 'cancelled', dueAt: inHours(-1) })
    const inOrder = [3, 1, 2, 0, 4].map((index) => made[index]?.id)
    const found: Action[] = []
    let cursor: string | null | undefined
    do {
      const query = { owner: 'me', status: 'open', limit: 2, ...(cursor ? { cursor } : {}) }
      const { body } = await list(query, owner.id)
      found.push(...body.actions)
      cursor = body.nextCursor
    } while (cursor)
    expect(found.map(({ id }) => id)).toEqual(inOrder)
    const of = async (query: Record<string, unknown>) =>
      (await list({ owner: owner.id, status: 'open', ...query }, owner.id)).body.actions.length
    expect([await of({ due: 'overdue' }), await of({ due: 'today' }), await of({ due: 'week' })]).toEqual([
      2, 3, 4,
    ])
    expect([await of({ kind: 'call_back' }), await of({ kind: 'corrective,remedy' })]).toEqual([0, 5])
  })

  test('today ends at midnight where the person is; the badge counts it', async () => {
    const { prisma } = kit.services
    // Nine in the morning in London is evening in Auckland: the day ends at eleven.
    const london = await aUser(prisma, { role: 'production', timeZone: 'Europe/London' })
    const auckland = await aUser(prisma, { role: 'production', timeZone: 'Pacific/Auckland' })
    for (const { id } of [london, auckland]) await action({ ownerId: id, dueAt: inHours(5) })
    const due = async (as: string) => (await kit.call(actionRoutes.counts, {}, { as })).body.due
    expect([await due(london.id), await due(auckland.id)]).toEqual([1, 0])
  })

  test('a report waits for who planned it, not for who did it', async () => {
    const [planner, worker] = [await someone(), await someone()]
    const by = { ownerId: worker.id, doneById: worker.id, doneAt: now }
    const done = await action({ status: 'done', createdById: planner.id, ...by })
    expect((await list({ waiting: 'me' }, planner.id)).body.actions.map(({ id }) => id)).toEqual([done.id])
    expect((await list({ waiting: 'me' }, worker.id)).body.actions).toEqual([])
    expect((await kit.call(actionRoutes.counts, {}, { as: planner.id })).body.due).toBe(1)
  })

  test('CAR-6: what its planner had to do waits for the head of quality, whoever reported it', async () => {
    const [planner, worker, head] = [await someone(), await someone(), await someone('quality_manager')]
    const by = { ownerId: planner.id, doneById: worker.id, doneAt: now }
    const { id } = await action({ status: 'done', createdById: planner.id, ...by })
    expect((await list({ waiting: 'me' }, planner.id)).body.actions).toEqual([])
    expect((await list({ waiting: 'me' }, head.id)).body.actions.map((one) => one.id)).toContain(id)
    const refused = expectProblem(
      await take('verify', { id }, { version: 1 }, planner.id),
      'conditions-missing',
    )
    expect(faultsOf(refused)).toEqual(['#/another-person another-person'])
    expect((await take('verify', { id }, { version: 1 }, head.id)).body.status).toBe('verified')
  })
})

test('AL-2: one action as it is now, with who changed it last', async () => {
  const { prisma } = kit.services
  const [engineer, worker] = [await someone(), await someone('production')]
  const complaint = await aComplaint(prisma)
  const wish = { kind: 'follow_up', title: 'Look', ownerId: worker.id, dueAt: inHours(48) }
  const { id } = (await create(complaint.number, wish, engineer.id)).body
  const read = (as?: string) =>
    kit.call(actionRoutes.read, { params: { id } }, as === undefined ? {} : { as })
  expect((await read(worker.id)).body).toMatchObject({ version: 1, changedBy: engineer.name })
  await take('done', { id }, { outcome: 'Looked' }, worker.id)
  expect((await read(engineer.id)).body).toMatchObject({
    version: 2,
    changedBy: worker.name,
    steps: expect.arrayContaining(['verify']),
  })
  expectProblem(await read(), 'unauthenticated')
  const unknown = { params: { id: randomUUID() } }
  expectProblem(await kit.call(actionRoutes.read, unknown, { as: engineer.id }), 'not-found')
})

test('C02: a stranger gets nowhere, and an unknown action is not found', async () => {
  const head = await someone('quality_manager')
  const params = { id: randomUUID() }
  expectProblem(await kit.call(actionRoutes.list, {}), 'unauthenticated')
  expectProblem(await kit.call(actionRoutes.verify, { params, body: { version: 1 } }), 'unauthenticated')
  const bodies: [StepRoute, Record<string, unknown>][] = [
    ['approve', {}],
    ['sendBack', { reason: 'x' }],
    ['done', { outcome: 'x' }],
    ['verify', {}],
    ['reopen', { reason: 'x' }],
    ['replan', { reason: 'x', dueAt: inHours(1) }],
    ['cancel', { reason: 'x' }],
  ]
  for (const [step, body] of bodies) expectProblem(await take(step, params, body, head.id), 'not-found')
})
