import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { gunzipSync } from 'node:zlib'
import { complaintRoutes } from '@redress/contracts/complaint-routes'
import type { JournalMapping } from '@redress/contracts/journal'
import { journalRoutes } from '@redress/contracts/journal-routes'
import { aUser } from '@redress/prisma/builders/users'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type Kit, startKit } from '../../testing/kit.ts'
import { type Head, looked, mapped, polishJournal, readAgain, through } from './testing/journal.ts'

let kit: Kit
let head: Head
const now = new Date('2026-03-05T09:00:00.000Z')

beforeAll(async () => {
  kit = await startKit()
  kit.setNow(now)
  head = { kit, as: (await aUser(kit.services.prisma, { role: 'quality_manager' })).id }
})
afterAll(() => kit.close())

const nhtsa = async () =>
  new Uint8Array(gunzipSync(await readFile(path.join(import.meta.dirname, 'testing/nhtsa-2023.csv.gz'))))

const mapping: JournalMapping = {
  columns: [
    { column: 1, field: 'oldNumber' },
    { column: 6, field: 'receivedAt' },
    { column: 5, field: 'occurredOn' },
    { column: 2, field: 'customer' },
    { column: 3, field: 'product' },
    { column: 12, field: 'occurredPlace' },
    { column: 13, field: 'wording' },
  ],
  constants: { channel: 'web_form', kind: 'complaint', step: 'closed' },
  values: {},
}

const figures = async (sql: string) =>
  (await kit.services.pool.query<{ name: string; n: number }>(sql)).rows.map(({ name, n }) => [name, n])

test('IN-10: a real journal of 1,693 complaints comes whole, a second time not at all', {
  timeout: 60_000,
}, async () => {
  const first = await looked(head, await nhtsa(), 'nhtsa-2023.csv')
  expect(first.shape).toMatchObject({ format: 'csv', encoding: 'utf-8', separator: ',', headerRow: 1 })
  expect(first.columns[6]).toMatchObject({
    name: 'date_received',
    kind: 'date',
    dateOrder: 'ymd',
    ambiguous: false,
  })
  expect(first.mapping.columns).toContainEqual({ column: 13, field: 'wording' })
  expect(first.missing).toEqual(['channel', 'customer'])
  await mapped(head, first, mapping)

  const checked = await through(head, first, 'check')
  expect(checked).toMatchObject({
    status: 'checked',
    rows: { total: 1693, read: 1693, imported: 1693, known: 0, failed: 0 },
  })
  expect(await kit.services.prisma.complaint.count()).toBe(0)

  const done = await through(head, first, 'run')
  expect(done).toMatchObject({ status: 'done', rows: { read: 1693, imported: 1693, known: 0, failed: 0 } })
  // Counted from the file by another program.
  expect(
    await figures(
      `SELECT to_char("receivedAt" AT TIME ZONE 'UTC', 'YYYY-MM') AS name, count(*)::int AS n FROM "Complaint" GROUP BY 1 ORDER BY 1`,
    ),
  ).toEqual(
    [85, 192, 124, 86, 130, 121, 183, 169, 160, 163, 133, 147].map((n, month) => [
      `2023-${String(month + 1).padStart(2, '0')}`,
      n,
    ]),
  )
  expect(
    await figures(
      `SELECT "productText" AS name, count(*)::int AS n FROM "ComplaintLine" GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT 5`,
    ),
  ).toEqual([
    ['ESCAPE', 595],
    ['EXPLORER', 481],
    ['F-150', 169],
    ['BRONCO', 144],
    ['FUSION', 55],
  ])
  expect(
    await figures(
      `SELECT k."name", count(*)::int AS n FROM "Complaint" c JOIN "Customer" k ON k."id" = c."customerId" GROUP BY 1 ORDER BY 2 DESC`,
    ),
  ).toEqual([
    ['FORD', 1662],
    ['LINCOLN', 29],
    ['MERCURY', 2],
  ])
  const { rows: numbers } = await kit.services.pool.query<{ least: string; most: string; n: number }>(
    `SELECT min("number") AS least, max("number") AS most, count(DISTINCT "number")::int AS n FROM "Complaint"`,
  )
  expect(numbers).toEqual([{ least: 'C-2023-00001', most: 'C-2023-01693', n: 1693 }])

  const again = await looked(head, await nhtsa(), 'nhtsa-2023 copy.csv')
  expect(again).toMatchObject({ mappingFrom: 'remembered', mapping, missing: [] })
  expect((await through(head, again, 'check')).rows).toMatchObject({ imported: 0, known: 1693, failed: 0 })
  expect((await through(head, again, 'run')).rows).toMatchObject({ imported: 0, known: 1693, failed: 0 })
  expect(await kit.services.prisma.complaint.count()).toBe(1693)
})

test('IN-10: what came with a journal is found, has a chain of its own and sets nothing going', async () => {
  const { body } = await kit.call(
    complaintRoutes.list,
    { query: { view: 'all', q: 'windshield wipers', sort: 'newest' } },
    { as: head.as },
  )
  const [row] = body.rows
  expect(row).toMatchObject({ step: 'closed', channel: 'web_form', customerKnown: true, clock: null })
  const number = row?.number ?? ''
  const trail = await kit.call(complaintRoutes.verifyTrail, { params: { number } }, { as: head.as })
  expect(trail.body).toMatchObject({ entries: 1, intact: true })
  const open = await kit.call(complaintRoutes.list, { query: { view: 'open' } }, { as: head.as })
  expect(open.body.rows).toEqual([])
  const { prisma } = kit.services
  expect(await prisma.outgoingMail.count()).toBe(0)
  expect(await prisma.clock.count()).toBe(0)
  expect(await prisma.action.count()).toBe(0)
})

test('IN-10: old journals are nothing for an agent', async () => {
  const agent = await aUser(kit.services.prisma, { role: 'agent' })
  expect((await kit.call(journalRoutes.list, {}, { as: agent.id })).status).toBe(403)
})

test('IN-10: the queue does the check and tells how far it is', async () => {
  const found = await looked(
    head,
    polishJournal(['Q-1;14.02.2024;telefon;Vistula;K-1;;Nie działa;5;tak;zamknięta;']),
  )
  await kit.startJobs()
  const { body } = await kit.call(
    journalRoutes.check,
    { params: { id: found.id }, body: { version: found.version } },
    { as: head.as },
  )
  expect(body).toMatchObject({ status: 'checking', steps: ['stop'], rows: { read: 0 } })
  await vi.waitFor(async () => expect((await readAgain(head, found)).status).toBe('checked'), {
    timeout: 20_000,
  })
  expect((await readAgain(head, found)).rows).toEqual({ total: 1, read: 1, imported: 1, known: 0, failed: 0 })
})
