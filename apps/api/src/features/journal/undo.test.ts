import { randomUUID } from 'node:crypto'
import { complaintRoutes } from '@redress/contracts/complaint-routes'
import { journalRoutes } from '@redress/contracts/journal-routes'
import { aUser } from '@redress/prisma/builders/users'
import { inOwnerSession } from '@redress/prisma/owner-session'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { expectProblem } from '../../testing/expect-problem.ts'
import { type Kit, startKit } from '../../testing/kit.ts'
import { type Head, looked, mapped, polishJournal, readAgain, through, work } from './testing/journal.ts'

let kit: Kit
let head: Head
const now = new Date('2026-03-05T09:00:00.000Z')

beforeAll(async () => {
  kit = await startKit()
  kit.setNow(now)
  head = { kit, as: (await aUser(kit.services.prisma, { role: 'quality_manager' })).id }
})
afterAll(() => kit.close())

let mark = ''
beforeEach(() => {
  mark = randomUUID().slice(0, 8)
})

/** So many rows of this test alone, over two years. */
function rows(count: number): string {
  return polishJournal(
    Array.from(
      { length: count },
      (_, n) =>
        `${mark}-${n};${1 + (n % 28)}.${n % 2 === 0 ? '01.2024' : '12.2023'};telefon;Vistula ${mark};K-${n};;Nie działa klawisz ${n};${n};tak;zamknięta;`,
    ),
  )
}

const ofThis = () => ({ importKey: { contains: mark } })
const count = (where: object = {}) =>
  kit.services.prisma.complaint.count({ where: { ...ofThis(), ...where } })
const numbers = async () =>
  (
    await kit.services.prisma.complaint.findMany({
      where: ofThis(),
      orderBy: { number: 'asc' },
      select: { number: true },
    })
  ).map(({ number }) => number)

async function imported(content: string) {
  const found = await looked(head, content)
  await through(head, found, 'check')
  return through(head, found, 'run')
}

test('IN-10: numbers are given by year of receipt, without a gap', async () => {
  await imported(rows(20))
  const all = await numbers()
  const ends = (year: number) =>
    all.filter((one) => one.startsWith(`C-${year}`)).map((one) => Number(one.slice(7)))
  for (const year of [2023, 2024]) {
    const of = ends(year)
    expect(of).toHaveLength(10)
    expect((of.at(-1) ?? 0) - (of[0] ?? 0)).toBe(9)
  }
})

test('IN-10: a whole import is taken back, except what people have worked on; again it comes under its numbers', async () => {
  const done = await imported(rows(6))
  const before = await numbers()
  const [touched = '', other = ''] = before
  const note = { params: { number: touched }, body: { body: 'Looked at it again' } }
  expect((await kit.call(complaintRoutes.note, note, { as: head.as })).status).toBe(201)

  const undone = await through(head, done, 'undo')
  expect(undone).toMatchObject({ status: 'undone', kept: 1 })
  expect(await count({ undoneAt: { not: null } })).toBe(5)
  const kept = await kit.call(journalRoutes.kept, { params: { id: done.id } }, { as: head.as })
  expect(kept.body.complaints.map(({ number }) => number)).toEqual([touched])

  const found = await kit.call(complaintRoutes.list, { query: { view: 'all', q: mark } }, { as: head.as })
  expect(found.body.rows.map(({ number }) => number)).toEqual([touched])
  const record = await kit.call(complaintRoutes.read, { params: { number: other } }, { as: head.as })
  expect(record.body).toMatchObject({
    number: other,
    nextSteps: [],
    imported: { undoneAt: now.toISOString() },
  })
  const late = { params: { number: other }, body: { body: 'Too late' } }
  expectProblem(await kit.call(complaintRoutes.note, late, { as: head.as }), 'not-from-here')

  const again = await imported(rows(6))
  expect(again.rows).toMatchObject({ imported: 5, known: 1, failed: 0 })
  expect(await numbers()).toEqual(before)
  expect(await count({ undoneAt: null })).toBe(6)
  const trail = await kit.call(complaintRoutes.verifyTrail, { params: { number: other } }, { as: head.as })
  expect(trail.body).toMatchObject({ entries: 3, intact: true })
})

test('IN-10: a process that dies in the middle leaves whole batches; the next one goes on from there', async () => {
  const found = await looked(head, rows(1300))
  await through(head, found, 'check')
  const { version } = await readAgain(head, found)
  await kit.call(journalRoutes.run, { params: { id: found.id }, body: { version } }, { as: head.as })
  // The database refuses a row of the second batch, as a lost connection would.
  await inOwnerSession(kit.database.ownerUrl, (db) =>
    db.query(
      `ALTER TABLE "Complaint" ADD CONSTRAINT "dies" CHECK ("customersNumber" <> '${mark}-1100') NOT VALID`,
    ),
  )
  await expect(work(head, found)).rejects.toThrow('dies')
  expect(await readAgain(head, found)).toMatchObject({
    status: 'running',
    rows: { read: 1000, imported: 1000 },
  })
  expect(await count()).toBe(1000)
  expect(await kit.services.prisma.thread.count({ where: { complaint: null } })).toBe(0)

  await inOwnerSession(kit.database.ownerUrl, (db) =>
    db.query(`ALTER TABLE "Complaint" DROP CONSTRAINT "dies"`),
  )
  // Two processes take it up at once: each row comes once all the same.
  await Promise.all([work(head, found), work(head, found)])
  const done = await work(head, found)
  expect(done).toMatchObject({ status: 'done', rows: { read: 1300, imported: 1300, known: 0, failed: 0 } })
  const all = await numbers()
  const of2024 = all.filter((one) => one.startsWith('C-2024')).map((one) => Number(one.slice(7)))
  expect((of2024.at(-1) ?? 0) - (of2024[0] ?? 0)).toBe(649)
  expect(await count()).toBe(1300)
})

test('IN-10: a person stops a run; it goes on from the row it has reached', async () => {
  const found = await looked(head, rows(1300))
  await through(head, found, 'check')
  const { version } = await readAgain(head, found)
  await kit.call(journalRoutes.run, { params: { id: found.id }, body: { version } }, { as: head.as })
  const atWork = await work(head, found, 1)
  expect(atWork).toMatchObject({ status: 'running', rows: { read: 1000 } })
  const stopped = await kit.call(journalRoutes.stop, { params: { id: found.id } }, { as: head.as })
  expect(stopped.body).toMatchObject({ status: 'stopped', stopReason: 'by-person', steps: ['run', 'undo'] })
  expect((await work(head, found)).rows.read).toBe(1000)
  expect(await through(head, found, 'run')).toMatchObject({
    status: 'done',
    rows: { read: 1300, imported: 1300 },
  })
})

test('IN-10: each step only from its state, upon what the person saw, and with a reason for an undo', async () => {
  const found = await looked(head, rows(3))
  const send = (step: 'check' | 'run' | 'undo', body: object) =>
    kit.call(journalRoutes[step], { params: { id: found.id }, body }, { as: head.as })
  expectProblem(await send('run', { version: found.version }), 'not-from-here')
  expectProblem(await send('check', { version: found.version + 1 }), 'stale-version')
  await through(head, found, 'check')
  const checked = await readAgain(head, found)
  await mapped(head, checked, checked.mapping)
  expectProblem(await send('run', { version: checked.version + 1 }), 'not-from-here')
  await through(head, found, 'check')
  const done = await through(head, found, 'run')
  const refused = await send('undo', { version: done.version, reason: ' ' })
  expect(refused.body.errors).toMatchObject([{ pointer: '#/reason' }])
})
