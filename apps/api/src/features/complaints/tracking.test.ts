import { randomUUID } from 'node:crypto'
import { complaintRoutes } from '@redress/contracts/complaint-routes'
import type { LiveEvent } from '@redress/contracts/live'
import { publicRoutes } from '@redress/contracts/public'
import { aClockPolicy } from '@redress/prisma/builders/sla'
import { aUser } from '@redress/prisma/builders/users'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { expectProblem, faultsOf } from '../../testing/expect-problem.ts'
import { type Kit, startKit } from '../../testing/kit.ts'
import { freshAddress, submitted } from '../../testing/submit.ts'
import { uploaded } from '../../testing/upload.ts'

let kit: Kit
let agentId: string

const start = new Date('2026-03-05T09:00:00.000Z')
const later = (minutes: number) => new Date(start.getTime() + minutes * 60_000)

beforeAll(async () => {
  kit = await startKit()
  kit.setNow(start)
  await aClockPolicy(kit.services.prisma)
  agentId = (await aUser(kit.services.prisma, { name: 'Anna Agent' })).id
})
afterAll(() => kit.close())

const track = (token: string) =>
  kit.call(publicRoutes.track, { params: { token } }, { address: freshAddress() })

function say(token: string, words: { body?: string; files?: string[] }, key: string = randomUUID()) {
  return kit.call(publicRoutes.write, { params: { token }, body: words }, { key, address: freshAddress() })
}

function fetchFile(token: string, id: string) {
  return kit.call(publicRoutes.file, { params: { token, id } }, { address: freshAddress() })
}

const findByNumber = (number: string) =>
  kit.services.prisma.complaint.findUniqueOrThrow({ where: { number } })

test('CU-2: the page shows the six steps, what is next and by when, and the own words', async () => {
  const { number, token, firstReplyDueAt } = await submitted(kit)
  const { body } = await track(token)
  expect(body.steps).toEqual([
    { step: 'registered', reachedAt: start.toISOString() },
    ...['analysis', 'action', 'reply', 'follow_up', 'closed'].map((step) => ({ step, reachedAt: null })),
  ])
  expect(body).toMatchObject({
    number,
    step: 'registered',
    product: 'MS-4412',
    batch: 'L2506-17',
    next: { what: 'first-reply', by: firstReplyDueAt },
    canWrite: true,
    messages: [{ from: 'customer', authorName: 'Ewa Lis', at: start.toISOString() }],
    files: [],
  })
})

test('CU-2: the page follows the complaint: analysis with its day, and after the reply what comes next', async () => {
  const { number, token } = await submitted(kit)
  kit.setNow(later(30))
  await kit.call(
    complaintRoutes.assign,
    { params: { number }, body: { version: 1, userId: agentId } },
    { as: agentId },
  )
  const assigned = (await track(token)).body
  expect(assigned).toMatchObject({ step: 'analysis', next: { what: 'first-reply' } })
  expect(assigned.steps[1]).toEqual({ step: 'analysis', reachedAt: later(30).toISOString() })

  kit.setNow(later(60))
  const words = { body: 'We have your parts on the bench.', lastSeenAt: start.toISOString() }
  await kit.call(complaintRoutes.reply, { params: { number }, body: words }, { as: agentId })
  const answered = (await track(token)).body
  expect(answered.next).toEqual({ what: 'examination', by: null })
  expect(answered.messages.map(({ from, body }) => [from, body])).toEqual([
    ['company', words.body],
    ['customer', expect.stringContaining('third row')],
  ])
  kit.setNow(start)
})

test.each([
  ['action', 'measures'],
  ['reply', 'reply'],
  ['follow_up', 'closing'],
] as const)('CU-2: in step %s the next thing is %s', async (step, what) => {
  const { number, token } = await submitted(kit)
  await kit.services.prisma.complaint.update({ where: { number }, data: { step } })
  expect((await track(token)).body).toMatchObject({ step, next: { what, by: null } })
})

test('CU-2: internal notes and their files never reach the page', async () => {
  const { number, token } = await submitted(kit)
  const upload = await uploaded(kit, { as: agentId, name: 'internal.txt' })
  const note = { body: 'The tester was off again', files: [upload] }
  await kit.call(complaintRoutes.note, { params: { number }, body: note }, { as: agentId })
  const evidence = await uploaded(kit, { as: agentId, name: 'bench.txt' })
  await kit.call(
    complaintRoutes.addFiles,
    { params: { number }, body: { files: [evidence] } },
    { as: agentId },
  )
  const { body, raw } = await track(token)
  expect(body.messages).toHaveLength(1)
  expect(raw.body).not.toMatch(/tester|internal\.txt|bench\.txt/)
  const { prisma } = kit.services
  for (const name of ['internal.txt', 'bench.txt']) {
    const { id } = await prisma.attachment.findFirstOrThrow({ where: { name } })
    expectProblem(await fetchFile(token, id), 'not-found')
  }
})

test('CU-2: files sent by either side are there for the holder of this link only (C09)', async () => {
  const own = await submitted(kit, { files: [await uploaded(kit, { name: 'own.txt' })] })
  const other = await submitted(kit, { files: [await uploaded(kit, { name: 'other.txt' })] })
  const enclosed = await uploaded(kit, { as: agentId, name: 'answer.txt' })
  const words = { body: 'See the enclosed.', files: [enclosed], lastSeenAt: start.toISOString() }
  await kit.call(complaintRoutes.reply, { params: { number: own.number }, body: words }, { as: agentId })

  const page = (await track(own.token)).body
  const ids = [page.files[0]?.id, page.messages[0]?.files[0]?.id]
  expect(page.files.map(({ name }) => name)).toEqual(['own.txt'])
  expect(page.messages[0]?.files.map(({ name }) => name)).toEqual(['answer.txt'])
  for (const id of ids) {
    const { raw } = await fetchFile(own.token, id ?? '')
    expect(raw.statusCode).toBe(200)
    expect(raw.body).toMatch(/^lot label/)
    expect(raw.headers['content-disposition']).toMatch(/^attachment;/)
    expectProblem(await fetchFile(other.token, id ?? ''), 'not-found')
  }
  expectProblem(await fetchFile(own.token, randomUUID()), 'not-found')
  const preview = await kit.call(publicRoutes.preview, { params: { token: own.token, id: ids[0] ?? '' } })
  expectProblem(preview, 'not-found')
})

test("CU-2: the customer's word is the last one, its files are evidence, screens hear of it, the trail has it", async () => {
  const { number, token } = await submitted(kit)
  const before = await findByNumber(number)
  const heard: LiveEvent[] = []
  await kit.services.live.start()
  const stop = kit.services.live.subscribe((event) => {
    if (event !== 'missed') heard.push(event)
  })
  kit.setNow(later(10))
  const files = [await uploaded(kit, { name: 'photo.txt' })]
  const { status, body } = await say(token, { body: '  It happens when warm.  ', files })
  expect(status).toBe(201)
  expect(body.messages[0]).toMatchObject({
    from: 'customer',
    body: 'It happens when warm.',
    files: [{ name: 'photo.txt' }],
  })
  const after = await findByNumber(number)
  expect(after).toMatchObject({ lastWordBy: 'customer', lastWordAt: later(10), version: before.version })
  const record = await kit.call(complaintRoutes.read, { params: { number } }, { as: agentId })
  expect(record.body.files).toMatchObject([{ name: 'photo.txt', fromCustomer: true }])
  const trail = await kit.services.prisma.trailEntry.findFirstOrThrow({
    where: { subjectId: after.id },
    orderBy: { seq: 'desc' },
  })
  // By link, not by name: an erasure of the person keeps the chain.
  expect(trail).toMatchObject({ type: 'complaint.customer-wrote', actorId: null, actorName: 'customer' })
  await vi.waitFor(() =>
    expect(heard).toContainEqual(
      expect.objectContaining({ subjectId: after.id, number, type: 'complaint.customer-wrote' }),
    ),
  )
  stop()
  kit.setNow(start)
})

test('AL-3: a word sent twice stands there once, and without a key it is refused', async () => {
  const { token } = await submitted(kit)
  const first = await say(token, { body: 'Once' }, 'word-sent-twice')
  const second = await say(token, { body: 'Once' }, 'word-sent-twice')
  expect(second.body).toEqual(first.body)
  expect(second.body.messages).toHaveLength(2)
  const bare = await kit.call(publicRoutes.write, { params: { token }, body: { body: 'x' } })
  expect(faultsOf(expectProblem(bare, 'invalid-input'))).toEqual(['#/headers/idempotency-key required'])
})

test('AL-4: an empty word is refused; files alone are enough', async () => {
  const { token } = await submitted(kit)
  for (const body of ['', ' \n ']) {
    expect(faultsOf(expectProblem(await say(token, { body }), 'invalid-input'))).toEqual(['#/body required'])
  }
  expect((await say(token, { files: [await uploaded(kit)] })).status).toBe(201)
})

test.each(['closed', 'withdrawn', 'merged'] as const)(
  'CU-2: a %s complaint can be read and takes no more words',
  async (step) => {
    const { number, token } = await submitted(kit)
    await kit.services.prisma.complaint.update({ where: { number }, data: { step, isOpen: false } })
    expect((await track(token)).body).toMatchObject({ step, canWrite: false, next: null })
    expectProblem(await say(token, { body: 'One more thing' }), 'not-from-here')
  },
)

test('C29: forged, altered, cut, expired and revoked links get one and the same answer at every door', async () => {
  const [expired, revoked, good] = await Promise.all([submitted(kit), submitted(kit), submitted(kit)])
  const { prisma } = kit.services
  const links = (number: string) => ({ complaint: { number } })
  await prisma.trackingLink.updateMany({ where: links(expired.number), data: { expiresAt: start } })
  await prisma.trackingLink.updateMany({ where: links(revoked.number), data: { revokedAt: start } })
  const altered = `${good.token.slice(0, -1)}${good.token.endsWith('A') ? 'B' : 'A'}`
  const attempt = (token: string) => [
    track(token),
    say(token, { body: 'Let me in' }),
    kit.call(publicRoutes.receipt, { params: { token } }, { address: freshAddress() }),
    fetchFile(token, randomUUID()),
  ]
  const wrong = [expired.token, revoked.token, altered, 'A'.repeat(43)]
  const answers = await Promise.all(wrong.flatMap(attempt))
  const seen = answers.map((answer) => {
    const { instance: _, ...rest } = expectProblem(answer, 'not-found')
    return JSON.stringify(rest)
  })
  expect(new Set(seen).size).toBe(1)
  expect((await track(good.token)).status).toBe(200)

  // What can't be a link at all is refused by its form alone, before anything is looked up.
  const misshapen = [
    good.token.slice(0, -1),
    good.number,
    `${good.token}x`,
    `${good.token.slice(0, -1)}\u0000`,
  ]
  for (const answer of await Promise.all(misshapen.flatMap(attempt))) {
    expect(faultsOf(expectProblem(answer, 'invalid-input'))).toContain('#/params/token malformed')
  }
})

test('C29: guessing is slowed down after so many tries from one address', async () => {
  const tries = await Promise.all(
    Array.from({ length: 310 }, (_, n) =>
      kit.call(
        publicRoutes.track,
        { params: { token: String(n).padStart(43, 'x') } },
        { address: '192.0.2.77' },
      ),
    ),
  )
  const limited = tries.filter(({ status }) => status === 429)
  expect(limited.length).toBe(10)
  expect(Number(limited[0]?.headers['retry-after'])).toBeGreaterThan(0)
})
