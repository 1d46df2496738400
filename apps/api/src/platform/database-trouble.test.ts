import { complaintRoutes } from '@redress/contracts/complaint-routes'
import { healthRoutes } from '@redress/contracts/health'
import { publicRoutes } from '@redress/contracts/public'
import { aComplaint } from '@redress/prisma/builders/complaints'
import { aUser } from '@redress/prisma/builders/users'
import { inOwnerSession } from '@redress/prisma/owner-session'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { countRows } from '../testing/everything-stored.ts'
import { expectProblem } from '../testing/expect-problem.ts'
import { type Kit, startKit } from '../testing/kit.ts'
import { ask, startSecond } from '../testing/second-process.ts'
import { aSubmission } from '../testing/submission.ts'
import { submit } from '../testing/submit.ts'
import { write } from './write.ts'

let kit: Kit

beforeAll(async () => {
  kit = await startKit()
  await kit.services.live.start()
})
afterAll(() => kit.close())

/** Ends every session that has this database open, as a restart of the server does. */
function endSessions(): Promise<number> {
  return inOwnerSession(kit.database.ownerUrl, async (db) => {
    const { rowCount } = await db.query(
      'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1 AND pid <> pg_backend_pid()',
      [kit.database.name],
    )
    return rowCount ?? 0
  })
}

test('AL-1: a write that records nothing is not committed', async () => {
  const before = await countRows(kit)
  const silent = write(kit.services, { actor: { kind: 'system' }, requestId: 'test' }, async ({ tx }) => {
    await tx.customer.create({ data: { name: 'Without a trail' } })
    return null
  })
  await expect(silent).rejects.toThrow(/recorded nothing/)
  expect(await countRows(kit)).toEqual(before)
})

test('C55: a write that fails after its trail, its mail and its job leaves none of them', async () => {
  const before = await countRows(kit)
  const broken = write(kit.services, { actor: { kind: 'system' }, requestId: 'test' }, async (context) => {
    const customer = await context.tx.customer.create({ data: { name: 'Half a record' } })
    await context.enqueue('mail', { mailId: customer.id })
    context.record({ subject: 'customer', subjectId: customer.id, type: 'customer.created', isNew: true })
    await context.tx.$queryRaw`SELECT 1 / 0`
    return null
  })
  await expect(broken).rejects.toThrow(/division by zero/)
  expect(await countRows(kit)).toEqual(before)
})

test('C56: after all database sessions were ended, requests answer at once and then work by themselves', async () => {
  const agent = await aUser(kit.services.prisma)
  const { number } = await aComplaint(kit.services.prisma)
  const cookie = await kit.signedIn(agent.id)
  // Opens as many sessions as the pool holds, so that none of the broken ones stays unseen.
  const read = () => ask(kit, complaintRoutes.read, { params: { number }, cookie })
  await Promise.all(Array.from({ length: 8 }, read))
  expect(await endSessions()).toBeGreaterThan(3)

  const began = performance.now()
  const first = await Promise.all(Array.from({ length: 8 }, read))
  expect(performance.now() - began).toBeLessThan(5_000)
  for (const raw of first) {
    if (raw.statusCode === 200) continue
    expectProblem({ raw }, 'unavailable')
    expect(Number(raw.headers['retry-after'])).toBeGreaterThan(0)
  }
  await vi.waitFor(async () => expect((await submit(kit)).status).toBe(201), {
    timeout: 10_000,
    interval: 50,
  })
  expect((await Promise.all(Array.from({ length: 8 }, read))).map(({ statusCode }) => statusCode)).toEqual(
    Array(8).fill(200),
  )
})

test('C56: screens hear again after the live connection was lost, and are told that they missed something', async () => {
  const heard: unknown[] = []
  const stop = kit.services.live.subscribe((event) => heard.push(event === 'missed' ? event : event.type))
  await endSessions()
  await vi.waitFor(() => expect(heard).toContain('missed'), { timeout: 15_000, interval: 100 })
  await vi.waitFor(async () => expect((await submit(kit)).status).toBe(201), {
    timeout: 10_000,
    interval: 50,
  })
  await vi.waitFor(() => expect(heard).toContain('complaint.registered'))
  stop()
})

test('C56: sessions ended in the middle of writing leave whole complaints or none', async () => {
  const { prisma } = kit.services
  const sending = Promise.all(Array.from({ length: 24 }, (_, n) => submit(kit, { company: `Cut ${n}` })))
  await vi.waitFor(
    async () =>
      expect(await prisma.complaint.count({ where: { companyName: { startsWith: 'Cut' } } })).toBeGreaterThan(
        0,
      ),
    {
      interval: 5,
    },
  )
  await endSessions()
  const answers = await sending
  for (const answer of answers) if (answer.status !== 201) expectProblem(answer, 'unavailable')

  const stored = await vi.waitFor(
    () =>
      prisma.complaint.findMany({
        where: { companyName: { startsWith: 'Cut' } },
        include: { lines: true, links: true, thread: { include: { messages: true, mails: true } } },
      }),
    { timeout: 10_000 },
  )
  const acknowledged = answers.filter(({ status }) => status === 201).map(({ body }) => body.number)
  expect(stored.map(({ number }) => number)).toEqual(expect.arrayContaining(acknowledged))
  for (const { id, lines, links, thread } of stored) {
    const trail = await prisma.trailEntry.count({ where: { subjectId: id } })
    expect([lines, links, thread.messages, thread.mails].map(({ length }) => length).concat(trail)).toEqual([
      1, 1, 1, 1, 1,
    ])
  }
  const counter = await prisma.counter.findFirstOrThrow({ where: { kind: 'complaint' } })
  expect(await prisma.complaint.count()).toBe(counter.value)
})

test('C56: while the database is away every door answers 503 with Retry-After, quickly; the process is alive', async () => {
  const url = new URL(kit.database.url)
  url.port = '1'
  const lost = await startSecond(kit, { DATABASE_URL: url.href })
  const began = performance.now()
  const answers = await Promise.all([
    ask(lost, healthRoutes.ready),
    ask(lost, complaintRoutes.list, { cookie: `redress=${'A'.repeat(43)}` }),
    ask(lost, publicRoutes.track, { params: { token: 'A'.repeat(43) } }),
    ask(lost, publicRoutes.submit, { body: aSubmission(), headers: { 'idempotency-key': 'database-away' } }),
  ])
  expect(performance.now() - began).toBeLessThan(6_000)
  for (const raw of answers) {
    expectProblem({ raw }, 'unavailable')
    expect(raw.headers['retry-after']).toBe('5')
  }
  expect((await ask(lost, healthRoutes.health)).statusCode).toBe(200)
  await lost.close()
})

test('C56: a database that accepts and never answers is given up in time', async () => {
  const { createServer } = await import('node:net')
  const silent = createServer(() => undefined)
  await new Promise<void>((ready) => silent.listen(0, '127.0.0.1', ready))
  const url = new URL(kit.database.url)
  url.hostname = '127.0.0.1'
  url.port = String((silent.address() as { port: number }).port)
  const lost = await startSecond(kit, { DATABASE_URL: url.href })
  const began = performance.now()
  expectProblem({ raw: await ask(lost, healthRoutes.ready) }, 'unavailable')
  expect(performance.now() - began).toBeLessThan(8_000)
  await lost.close()
  silent.close()
})
