import { randomUUID } from 'node:crypto'
import { type Assignment, complaintRoutes } from '@redress/contracts/complaint-routes'
import type { Role } from '@redress/domain/identity/role'
import { aComplaint } from '@redress/prisma/builders/complaints'
import { aUser } from '@redress/prisma/builders/users'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { expectProblem, faultsOf } from '../../testing/expect-problem.ts'
import { type Kit, startKit } from '../../testing/kit.ts'

let kit: Kit

beforeAll(async () => {
  kit = await startKit()
})
afterAll(() => kit.close())

const someone = (role: Role = 'engineer') => aUser(kit.services.prisma, { role })
const complaint = (wish: Parameters<typeof aComplaint>[1] = {}) => aComplaint(kit.services.prisma, wish)
const assign = (complaints: unknown[], as: string, key?: string) =>
  kit.call(
    complaintRoutes.assignMany,
    { body: { complaints: complaints as Assignment[] } },
    { as, ...(key ? { key } : {}) },
  )
const stored = (number: string) => kit.services.prisma.complaint.findUniqueOrThrow({ where: { number } })

test('UX A8: each is given by itself; what one refuses holds up no other, and each refusal has its reason', async () => {
  const [agent, engineer] = [await someone('agent'), await someone()]
  const [free, changed, closed] = [
    await complaint({ step: 'registered' }),
    await complaint({ step: 'analysis', responsibleId: agent.id, version: 4 }),
    await complaint({ step: 'closed' }),
  ]
  const userId = engineer.id
  const { status, body } = await assign(
    [
      { number: free.number, version: 1, userId },
      { number: changed.number, version: 3, userId },
      { number: closed.number, version: 1, userId },
      { number: 'C-2019-00001', version: 1, userId },
    ],
    agent.id,
  )
  expect(status).toBe(200)
  expect(body).toEqual({
    assigned: [{ number: free.number, version: 2, before: null }],
    refused: [
      { number: changed.number, code: 'stale-version' },
      { number: closed.number, code: 'not-from-here' },
      { number: 'C-2019-00001', code: 'not-found' },
    ],
  })
  expect(await stored(free.number)).toMatchObject({ responsibleId: userId, step: 'analysis' })
  expect(await stored(changed.number)).toMatchObject({ responsibleId: agent.id, version: 4 })
})

test('UX A8: taken back, each goes to whoever had it, or to nobody; what was told the customer stands', async () => {
  const [agent, engineer] = [await someone('agent'), await someone()]
  const [free, owned] = [
    await complaint({ step: 'registered' }),
    await complaint({ step: 'action', responsibleId: agent.id }),
  ]
  const numbers = [free.number, owned.number]
  const { body } = await assign(
    numbers.map((number) => ({ number, version: 1, userId: engineer.id })),
    agent.id,
  )
  const back = body.assigned.map(({ number, version, before }) => ({ number, version, userId: before }))
  expect((await assign(back, agent.id)).body.refused).toEqual([])
  expect(await stored(free.number)).toMatchObject({ responsibleId: null, step: 'analysis', version: 3 })
  expect(await stored(owned.number)).toMatchObject({ responsibleId: agent.id, step: 'action' })
  const trail = await kit.services.prisma.trailEntry.findMany({
    where: { subjectId: free.id },
    orderBy: { seq: 'asc' },
  })
  expect(trail.map(({ type }) => type).slice(-2)).toEqual(['complaint.assigned', 'complaint.unassigned'])
})

test('DOMAIN §3: beyond the analysis a complaint is never left to nobody', async () => {
  const agent = await someone('agent')
  const { number } = await complaint({ step: 'action', responsibleId: agent.id })
  const { body } = await assign([{ number, version: 1, userId: null }], agent.id)
  expect(body.refused).toEqual([{ number, code: 'not-from-here' }])
})

test('AL-3: the same key twice gives each once, and answers the same', async () => {
  const [agent, engineer] = [await someone('agent'), await someone()]
  const { number, id } = await complaint({ step: 'registered' })
  const wish = [{ number, version: 1, userId: engineer.id }]
  const key = randomUUID()
  const both = await Promise.all([assign(wish, agent.id, key), assign(wish, agent.id, key)])
  expect(both.map(({ body }) => body.assigned)).toEqual([
    [{ number, version: 2, before: null }],
    [{ number, version: 2, before: null }],
  ])
  const given = { subjectId: id, type: 'complaint.assigned' }
  expect(await kit.services.prisma.trailEntry.count({ where: given })).toBe(1)
})

test('AL-2: two who give the same complaint at once: one does, the other is told', async () => {
  const [one, two] = [await someone('agent'), await someone('agent')]
  const { number } = await complaint({ step: 'registered' })
  const both = await Promise.all([one, two].map(({ id }) => assign([{ number, version: 1, userId: id }], id)))
  expect(both.flatMap(({ body }) => body.assigned)).toHaveLength(1)
  expect(both.flatMap(({ body }) => body.refused)).toEqual([{ number, code: 'stale-version' }])
})

test('C02, AL-4: only those who may give complaints to others, at most a hundred, every fault with its field', async () => {
  const agent = await someone('agent')
  const wish = { number: 'C-2026-00001', version: 1, userId: agent.id }
  for (const role of ['engineer', 'production', 'manager', 'admin'] as const) {
    expectProblem(await assign([wish], (await someone(role)).id), 'forbidden')
  }
  const faults = async (complaints: unknown[]) =>
    faultsOf(expectProblem(await assign(complaints, agent.id), 'invalid-input'))
  expect(await faults([])).toEqual(['#/complaints required'])
  expect(await faults(Array.from({ length: 101 }, () => wish))).toEqual(['#/complaints too-many'])
  expect(await faults([{ ...wish, number: 'x', userId: 'me' }])).toEqual([
    '#/complaints/0/number malformed',
    '#/complaints/0/userId malformed',
  ])
  const strange = await complaint()
  const nobody = { number: strange.number, version: 1, userId: randomUUID() }
  expect((await assign([nobody], agent.id)).body.refused).toEqual([
    { number: strange.number, code: 'invalid-input' },
  ])
})
