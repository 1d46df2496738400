import { indexWords } from '@redress/domain/text/search-words'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { type Connection, connect } from '../../src/connect.ts'
import { trailHash } from '../../src/trail.ts'
import { copyTemplate, type TestDatabase } from '../test-database.ts'
import { loadDemoIfEmpty } from './load.ts'

const now = new Date('2027-01-11T13:00:00Z')
const lines: string[] = []

let database: TestDatabase
let db: Connection

beforeAll(async () => {
  database = await copyTemplate(inject('postgres'))
  await loadDemoIfEmpty({
    ownerUrl: database.ownerUrl,
    passwordHash: 'x',
    storeFile: async (bytes) => `file-of-${bytes.length}-bytes`,
    progress: (line) => lines.push(line),
    complaints: 1_200,
    now,
  })
  db = connect(database.url, { max: 1 })
})
afterAll(async () => {
  await db.close()
  await database.drop()
})

test('IN-5: made-up complaints go on behind the story’s numbers, without a gap', async () => {
  const { rows } = await db.pool.query(`
    SELECT year, sum(count)::int AS count, max(last) AS last, max("value") AS counter, max("isTwice") AS twice FROM (
      SELECT substr("number", 3, 4)::int AS year, count(*) AS count, max(substr("number", 8)::int) AS last,
             count(*) - count(DISTINCT "number") AS "isTwice" FROM "Complaint" GROUP BY 1
    ) numbered LEFT JOIN (SELECT * FROM "Counter" WHERE "kind" = 'complaint') k USING (year) GROUP BY year ORDER BY year`)
  expect(rows.map(({ year }) => year)).toEqual([
    2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026, 2027,
  ])
  for (const row of rows) expect(row).toEqual({ ...row, last: row.count, counter: row.count, twice: '0' })
  expect(rows.reduce((sum, { count }) => sum + count, 0)).toBe(1_200 + 232)
  expect(lines.at(-1)).toMatch(/^1,200 of 1,200 complaints, \d+ per second$/)
})

test('made-up complaints are complete: line, clock, thread, chained trail, one in a hundred open', async () => {
  const { rows } = await db.pool.query(
    `
    SELECT (SELECT count(*)::int FROM "Complaint" WHERE "isOpen") AS open,
      (SELECT count(*)::int FROM "ComplaintLine") AS lines, 
      (SELECT count(*)::int FROM "Clock" k JOIN "Complaint" c ON c."threadId" = k."threadId") AS clocks,
      (SELECT count(*)::int FROM "Complaint" c WHERE NOT EXISTS (SELECT FROM "Message" m WHERE m."threadId" = c."threadId")) AS silent,
      (SELECT count(*)::int FROM "TrailEntry" entry WHERE "hash" <> ${trailHash('entry')}) AS broken,
      (SELECT count(*)::int FROM "Complaint" c WHERE NOT EXISTS (SELECT FROM "TrailEntry" t WHERE t."subjectId" = c."id")) AS untold,
      (SELECT count(*)::int FROM "Message" WHERE "at" > $1) AS future`,
    [now],
  )
  expect(rows[0]).toEqual({
    open: 20 + 12,
    lines: 1_432,
    clocks: 1_432,
    silent: 0,
    broken: 0,
    untold: 0,
    future: 0,
  })
})

test('made-up complaints are found by the words of their text', async () => {
  const some = await db.prisma.complaint.findMany({
    where: { step: 'closed' },
    orderBy: { id: 'asc' },
    take: 20,
  })
  for (const { number, subject, wording, searchWords } of some) {
    const words = new Set(searchWords.split(' '))
    expect(
      indexWords(number, subject, wording)
        .split(' ')
        .filter((word) => !words.has(word)),
    ).toEqual([])
  }
})
