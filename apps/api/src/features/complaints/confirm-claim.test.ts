import { randomUUID } from 'node:crypto'
import { complaintRoutes } from '@redress/contracts/complaint-routes'
import { intakeRoutes } from '@redress/contracts/intake'
import { publicRoutes } from '@redress/contracts/public'
import { aClockPolicy } from '@redress/prisma/builders/sla'
import { aUser } from '@redress/prisma/builders/users'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { expectProblem } from '../../testing/expect-problem.ts'
import { type Kit, startKit } from '../../testing/kit.ts'
import { freshAddress, submitted } from '../../testing/submit.ts'

let kit: Kit
let agentId: string

beforeAll(async () => {
  kit = await startKit()
  await aClockPolicy(kit.services.prisma)
  agentId = (await aUser(kit.services.prisma, { role: 'quality_manager' })).id
})
afterAll(() => kit.close())

async function aClaim(wish: Record<string, unknown> = {}) {
  const body = { channel: 'phone', customerName: 'Wisła Pomiary', wording: 'Keys stick', ...wish }
  const { body: made } = await kit.call(intakeRoutes.register, { body }, { as: agentId, key: randomUUID() })
  return { number: made.number, token: made.trackingUrl.split('/').at(-1) ?? '' }
}

function confirm(token: string, wording: string, key = randomUUID()) {
  return kit.call(
    intakeRoutes.confirm,
    { params: { token }, body: { wording } },
    { key, address: freshAddress() },
  )
}

async function read(number: string) {
  return (await kit.call(complaintRoutes.read, { params: { number } }, { as: agentId })).body
}

async function bodiesOf(number: string) {
  const query = { show: 'messages' as const }
  const { body } = await kit.call(complaintRoutes.timeline, { params: { number }, query }, { as: agentId })
  return body.entries.map((entry) => (entry.entry === 'message' ? entry.body : ''))
}

test('IN-4: the page offers our wording; confirmed and corrected, the claim is a complaint', async () => {
  const { number, token } = await aClaim()
  const { body: page } = await kit.call(publicRoutes.track, { params: { token } })
  expect(page.toConfirm).toBe('Keys stick')
  const { status, body } = await confirm(token, 'Keys 7 to 9 stick in the cold')
  expect(status).toBe(200)
  expect(body.toConfirm).toBeNull()
  expect(await read(number)).toMatchObject({
    kind: 'complaint',
    wording: 'Keys 7 to 9 stick in the cold',
    version: 2,
  })
  expect(await bodiesOf(number)).toEqual(['Keys 7 to 9 stick in the cold', 'Keys stick'])
  const { body: found } = await kit.call(complaintRoutes.list, { query: { q: 'cold' } }, { as: agentId })
  expect(found.rows.map((row) => row.number)).toContain(number)
  const changes = { show: 'changes' as const }
  const { body: trail } = await kit.call(
    complaintRoutes.timeline,
    { params: { number }, query: changes },
    { as: agentId },
  )
  expect(trail.entries[0]).toMatchObject({ type: 'complaint.confirmed' })
})

test('IN-4: confirmed twice, and five times at once, it is confirmed once', async () => {
  const { number, token } = await aClaim()
  const answers = await Promise.all(Array.from({ length: 5 }, (_, n) => confirm(token, `Words ${n}`)))
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200])
  expect((await confirm(token, 'Too late')).status).toBe(200)
  expect(await bodiesOf(number)).toHaveLength(2)
  expect((await read(number)).version).toBe(2)
})

test('IN-4: what came in writing has nothing to confirm, and a suggestion never becomes a complaint', async () => {
  const { number, token } = await submitted(kit)
  const { body: page } = await kit.call(publicRoutes.track, { params: { token } })
  expect(page.toConfirm).toBeNull()
  const before = await read(number)
  expect((await confirm(token, 'Something else')).status).toBe(200)
  expect(await read(number)).toEqual(before)
  const idea = await aClaim({ kind: 'suggestion' })
  expectProblem(await confirm(idea.token, 'It is a complaint'), 'not-from-here')
})

test('IN-4: a closed claim, an empty wording and a wrong link confirm nothing', async () => {
  const { number, token } = await aClaim()
  expectProblem(await confirm(token, '   '), 'invalid-input')
  expectProblem(await confirm('A'.repeat(43), 'Words'), 'not-found')
  await kit.services.prisma.complaint.update({ where: { number }, data: { step: 'closed', isOpen: false } })
  const { body: page } = await kit.call(publicRoutes.track, { params: { token } })
  expect(page.toConfirm).toBeNull()
  expectProblem(await confirm(token, 'Words'), 'not-from-here')
  expect((await read(number)).kind).toBe('claim')
})
