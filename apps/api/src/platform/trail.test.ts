import { complaintRoutes } from '@redress/contracts/complaint-routes'
import { publicRoutes } from '@redress/contracts/public'
import { aComplaint } from '@redress/prisma/builders/complaints'
import { aClockPolicy } from '@redress/prisma/builders/sla'
import { aUser } from '@redress/prisma/builders/users'
import { inOwnerSession, sqlState } from '@redress/prisma/owner-session'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Kit, startKit } from '../testing/kit.ts'
import { submitted } from '../testing/submit.ts'

let kit: Kit

beforeAll(async () => {
  kit = await startKit()
  await aClockPolicy(kit.services.prisma)
})
afterAll(() => kit.close())

const at = (number: string) => ({ params: { number } })

async function verified(number: string) {
  const judge = await aUser(kit.services.prisma, { role: 'quality_manager' })
  return (await kit.call(complaintRoutes.verifyTrail, at(number), { as: judge.id })).body
}

const entriesOf = (id: string) =>
  kit.services.prisma.trailEntry.findMany({ where: { subjectId: id }, orderBy: { seq: 'asc' } })

/** A complaint with so many entries on its trail. */
async function withNotes(count: number) {
  const complaint = await aComplaint(kit.services.prisma)
  const agent = await aUser(kit.services.prisma)
  for (let n = 1; n <= count; n++) {
    await kit.call(
      complaintRoutes.note,
      { ...at(complaint.number), body: { body: `Note ${n}` } },
      { as: agent.id },
    )
  }
  return complaint
}

describe('AL-1: the chain', () => {
  test('is whole after writes of every kind by staff, customer and program', async () => {
    const { number, token } = await submitted(kit)
    const agent = await aUser(kit.services.prisma)
    const as = { as: agent.id }
    const lastSeenAt = new Date(Date.now() + 60_000).toISOString()
    await kit.call(complaintRoutes.assign, { ...at(number), body: { version: 1, userId: agent.id } }, as)
    await kit.call(complaintRoutes.change, { ...at(number), body: { version: 2, severity: 'major' } }, as)
    await kit.call(complaintRoutes.note, { ...at(number), body: { body: 'Żółć 第三排 "\\ \n' } }, as)
    await kit.call(complaintRoutes.reply, { ...at(number), body: { body: 'Hello', lastSeenAt } }, as)
    await kit.call(
      publicRoutes.write,
      { params: { token }, body: { body: 'Thank you' } },
      { key: 'thank-you-1' },
    )
    await kit.call(complaintRoutes.trackingLink, at(number), as)
    expect(await verified(number)).toEqual({ entries: 7, intact: true, firstBroken: null })
    const { id } = await kit.services.prisma.complaint.findUniqueOrThrow({ where: { number } })
    const entries = await entriesOf(id)
    expect(entries.map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5, 6, 7])
    expect(entries.map(({ previousHash }) => previousHash)).toEqual([
      '',
      ...entries.slice(0, -1).map(({ hash }) => hash),
    ])
    expect(entries.every(({ requestId }) => requestId.length > 0)).toBe(true)
  })

  test('C51: 20 clients writing 10 notes each at once on one complaint: all there, in one chain without gap', async () => {
    const complaint = await aComplaint(kit.services.prisma)
    const agent = await aUser(kit.services.prisma)
    const cookie = await kit.signedIn(agent.id)
    const acknowledged: string[] = []
    const client = async (who: number) => {
      for (let n = 0; n < 10; n++) {
        const body = `Mark ${who}.${n}`
        const answer = await kit.app.inject({
          method: 'POST',
          url: `/api/complaints/${complaint.number}/notes`,
          headers: { cookie },
          payload: { body },
        })
        expect(answer.statusCode).toBe(201)
        acknowledged.push(body)
      }
    }
    await Promise.all(Array.from({ length: 20 }, (_, who) => client(who)))

    const notes = await kit.services.prisma.message.findMany({
      where: { threadId: complaint.threadId, kind: 'internal_note' },
    })
    expect(notes.map(({ body }) => body).sort()).toEqual(acknowledged.sort())
    expect(acknowledged).toHaveLength(200)
    expect(await verified(complaint.number)).toEqual({ entries: 200, intact: true, firstBroken: null })
    const entries = await entriesOf(complaint.id)
    expect(entries.map(({ seq }) => seq)).toEqual(Array.from({ length: 200 }, (_, n) => n + 1))
  })

  test('chains of different complaints do not know each other', async () => {
    const [one, two] = [await withNotes(2), await withNotes(3)]
    expect((await verified(one.number)).entries).toBe(2)
    expect((await verified(two.number)).entries).toBe(3)
  })

  const forgeries: [string, string, number][] = [
    [
      'a changed fact',
      `UPDATE "TrailEntry" SET "data" = '{"files": 9}' WHERE "subjectId" = $1 AND "seq" = 3`,
      3,
    ],
    [
      'a changed author',
      `UPDATE "TrailEntry" SET "actorName" = 'Nobody' WHERE "subjectId" = $1 AND "seq" = 2`,
      2,
    ],
    [
      'a changed time',
      `UPDATE "TrailEntry" SET "at" = "at" - interval '1 day' WHERE "subjectId" = $1 AND "seq" = 4`,
      4,
    ],
    ['a removed entry', `DELETE FROM "TrailEntry" WHERE "subjectId" = $1 AND "seq" = 2`, 3],
    ['a removed beginning', `DELETE FROM "TrailEntry" WHERE "subjectId" = $1 AND "seq" = 1`, 2],
  ]
  test.each(forgeries)(
    'C45: %s behind our back is found where it happened',
    async (_name, sql, firstBroken) => {
      const complaint = await withNotes(5)
      await inOwnerSession(kit.database.ownerUrl, async (db) => {
        await db.query('ALTER TABLE "TrailEntry" DISABLE TRIGGER trail_is_append_only')
        await db.query(sql, [complaint.id])
        await db.query('ALTER TABLE "TrailEntry" ENABLE TRIGGER trail_is_append_only')
      })
      expect(await verified(complaint.number)).toMatchObject({ intact: false, firstBroken })
    },
  )
})

describe('C45: the trail can only grow', () => {
  const attacks = [
    `UPDATE "TrailEntry" SET "actorName" = 'Nobody'`,
    'DELETE FROM "TrailEntry"',
    'TRUNCATE "TrailEntry"',
  ]

  const refusalOf = (url: string, sql: string) =>
    inOwnerSession(url, async (db) => {
      await db.query(sql)
    }).then(
      () => 'allowed',
      (error: Error) => `${sqlState(error)} ${error.message}`,
    )

  test.each(attacks)("the application's role has no right to %s", async (sql) => {
    await withNotes(1)
    expect(await refusalOf(kit.database.url, sql)).toBe('42501 permission denied for table TrailEntry')
  })

  test.each(attacks)('also the owner is refused %s by the trigger', async (sql) => {
    await withNotes(1)
    expect(await refusalOf(kit.database.ownerUrl, sql)).toMatch(
      /^42501 The trail is append-only: \w+ refused$/,
    )
  })

  test('the application can neither switch the trigger off nor drop the table', async () => {
    for (const sql of [
      'ALTER TABLE "TrailEntry" DISABLE TRIGGER ALL',
      'DROP TABLE "TrailEntry"',
      'DROP FUNCTION refuse_trail_change CASCADE',
      'SET session_replication_role = replica',
    ]) {
      expect(await refusalOf(kit.database.url, sql), sql).toMatch(/^42501/)
    }
  })
})
