import { randomUUID } from 'node:crypto'
import { improvementRoutes } from '@redress/contracts/improvements'
import { intakeRoutes } from '@redress/contracts/intake'
import { aUser } from '@redress/prisma/builders/users'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { expectProblem, faultsOf } from '../../testing/expect-problem.ts'
import { type Kit, startKit } from '../../testing/kit.ts'

let kit: Kit
let agent: { id: string; name: string }
let head: { id: string; name: string }

beforeAll(async () => {
  kit = await startKit()
  agent = await aUser(kit.services.prisma)
  head = await aUser(kit.services.prisma, { role: 'quality_manager' })
})
afterAll(() => kit.close())

function takeDown(kind: string, key: string = randomUUID()) {
  const body = {
    channel: 'phone',
    kind,
    customerName: 'Vistula',
    wording: 'Please print the lot on the carton',
  }
  return kit.call(intakeRoutes.register, { body }, { as: agent.id, key })
}

const list = (query: Record<string, unknown> = {}) =>
  kit.call(improvementRoutes.list, { query }, { as: agent.id })

async function proposed(title = `Idea ${randomUUID()}`) {
  const { body } = await kit.call(
    improvementRoutes.add,
    { body: { title } },
    { as: agent.id, key: randomUUID() },
  )
  return body
}

function decide(id: string, body: Record<string, unknown>, as = head.id, key?: string) {
  return kit.call(improvementRoutes.decide, { params: { id }, body }, { as, ...(key ? { key } : {}) })
}

const trailOf = (subject: string, id: string) =>
  kit.services.prisma.trailEntry.findMany({ where: { subject, subjectId: id }, orderBy: { seq: 'asc' } })

describe('IN-8: suggestions go to the improvement list', () => {
  test('a suggestion is on the list with its words, a complaint is not', async () => {
    const { body: suggestion } = await takeDown('suggestion')
    const { body: complaint } = await takeDown('complaint')
    const { body } = await list()
    const numbers = body.improvements.map((one) => one.complaint?.number)
    expect(numbers).not.toContain(complaint.number)
    expect(body.improvements.find((one) => one.complaint?.number === suggestion.number)).toMatchObject({
      status: 'proposed',
      title: 'Please print the lot on the carton',
      owner: null,
      complaint: { customer: 'Vistula', wording: 'Please print the lot on the carton' },
      next: ['adopted', 'declined'],
      version: 1,
    })
  })

  test('AL-3: the same suggestion sent twice is one entry', async () => {
    const key = randomUUID()
    const [{ body: first }] = await Promise.all([takeDown('suggestion', key), takeDown('suggestion', key)])
    const complaint = await kit.services.prisma.complaint.findUniqueOrThrow({
      where: { number: first.number },
    })
    expect(await kit.services.prisma.improvement.count({ where: { complaintId: complaint.id } })).toBe(1)
  })

  test('what becomes of it stands on the record of the suggestion, its chain whole', async () => {
    const { body: suggestion } = await takeDown('suggestion')
    const entry = (await list()).body.improvements.find((one) => one.complaint?.number === suggestion.number)
    const { body } = await decide(entry?.id ?? '', {
      version: 1,
      status: 'adopted',
      reason: 'Cheap and useful',
    })
    expect(body).toMatchObject({
      status: 'adopted',
      reason: 'Cheap and useful',
      next: ['done', 'declined'],
      version: 2,
    })
    const { id } = await kit.services.prisma.complaint.findUniqueOrThrow({
      where: { number: suggestion.number },
    })
    expect((await trailOf('complaint', id)).at(-1)).toMatchObject({
      type: 'complaint.improvement-adopted',
      actorName: head.name,
      data: { reason: 'Cheap and useful' },
    })
    expect((await trailOf('improvement', entry?.id ?? '')).map(({ type }) => type)).toEqual([
      'improvement.proposed',
      'improvement.decided',
    ])
  })

  test('pages of one status follow each other without gap or repeat', async () => {
    for (let n = 0; n < 3; n += 1) await proposed()
    const all = (await list()).body.improvements.map(({ id }) => id)
    const found: string[] = []
    for (let cursor: string | null = ''; cursor !== null; ) {
      const { body } = await list({ limit: 2, ...(cursor ? { cursor } : {}) })
      found.push(...body.improvements.map(({ id }) => id))
      cursor = body.nextCursor
    }
    expect(found).toEqual(all)
    expect(faultsOf(expectProblem(await list({ cursor: 'x' }), 'invalid-input'))).toEqual([
      '#/query/cursor malformed',
    ])
  })
})

describe('IN-8: ideas of our own', () => {
  test('AL-3: sent twice makes one; without a key none', async () => {
    const key = randomUUID()
    const idea = { body: { title: 'Label both sides of the carton' } }
    const answers = await Promise.all([
      kit.call(improvementRoutes.add, idea, { as: agent.id, key }),
      kit.call(improvementRoutes.add, idea, { as: agent.id, key }),
    ])
    expect(answers.map(({ status }) => status)).toEqual([201, 201])
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1)
    const keyless = await kit.call(improvementRoutes.add, idea, { as: agent.id })
    expect(faultsOf(expectProblem(keyless, 'invalid-input'))).toEqual(['#/headers/idempotency-key required'])
  })

  test.each([
    [{ title: '' }, '#/title required'],
    [{ title: 'x'.repeat(161) }, '#/title too-long'],
    [{}, '#/title required'],
    [{ title: 'A', status: 'done' }, '#/status unknown-key'],
    [{ title: 'A', ownerId: '0193b0a0-0000-7000-8000-000000000000' }, '#/ownerId not-found'],
  ])('AL-4: %j names the field', async (body, fault) => {
    const answer = await kit.call(improvementRoutes.add, { body }, { as: agent.id, key: randomUUID() })
    expect(faultsOf(expectProblem(answer, 'invalid-input'))).toEqual([fault])
  })
})

describe('IN-8: deciding', () => {
  test('is for heads of quality and managers', async () => {
    const { id } = await proposed()
    const wish = { version: 1, status: 'adopted', reason: 'Good' }
    expectProblem(await decide(id, wish, agent.id), 'forbidden')
    const manager = await aUser(kit.services.prisma, { role: 'manager' })
    expect((await decide(id, wish, manager.id)).status).toBe(200)
  })

  test('follows the table, needs a reason and never makes a proposal of it', async () => {
    const { id } = await proposed()
    expectProblem(await decide(id, { version: 1, status: 'done', reason: 'At once' }), 'not-from-here')
    const faults = async (body: Record<string, unknown>) =>
      faultsOf(expectProblem(await decide(id, body), 'invalid-input'))
    expect(await faults({ version: 1, status: 'adopted', reason: ' ' })).toEqual(['#/reason required'])
    expect(await faults({ version: 1, status: 'proposed', reason: 'Back' })).toEqual([
      '#/status not-a-choice',
    ])
    const nobody = randomUUID()
    expectProblem(await decide(nobody, { version: 1, status: 'adopted', reason: 'Good' }), 'not-found')
  })

  test('AL-2: two at once, one wins; the other is told that it changed', async () => {
    const { id } = await proposed()
    const answers = await Promise.all([
      decide(id, { version: 1, status: 'adopted', reason: 'Good' }),
      decide(id, { version: 1, status: 'declined', reason: 'Dear' }),
    ])
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409])
  })

  test('an owner and a better wording are kept, with the version they were made upon', async () => {
    const { id } = await proposed()
    const change = (body: Record<string, unknown>) =>
      kit.call(improvementRoutes.change, { params: { id }, body }, { as: head.id })
    const { body } = await change({ version: 1, title: 'Print the lot', ownerId: agent.id })
    expect(body).toMatchObject({ title: 'Print the lot', owner: { id: agent.id }, version: 2 })
    expectProblem(await change({ version: 1, ownerId: null }), 'stale-version')
    expect((await change({ version: 2, ownerId: null })).body.owner).toBeNull()
  })
})
