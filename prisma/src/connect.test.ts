import pg from 'pg'
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest'
import { copyTemplate, type TestDatabase } from '../builders/test-database.ts'
import { type Connection, connect } from './connect.ts'
import { inOwnerSession } from './owner-session.ts'

let database: TestDatabase
const open: Connection[] = []
let failed = false

beforeAll(async () => {
  database = await copyTemplate(inject('postgres'))
})
afterEach(async ({ task }) => {
  failed ||= task.result?.state === 'fail'
  await Promise.all(open.splice(0).map((connection) => connection.close()))
})
afterAll(async () => {
  if (!failed) await database.drop()
})

function opened(o?: Parameters<typeof connect>[1]): Connection {
  const connection = connect(database.url, o)
  open.push(connection)
  return connection
}

const PID = 'SELECT pg_backend_pid() AS pid'

async function endSession(pid: number | undefined) {
  await inOwnerSession(database.ownerUrl, (db) => db.query('SELECT pg_terminate_backend($1)', [pid]))
}

describe('connect', () => {
  test('a time written through Prisma is the same instant for everybody else', async () => {
    await inOwnerSession(database.ownerUrl, (db) =>
      db.query(`ALTER DATABASE ${database.name} SET TimeZone TO 'Asia/Yerevan'`),
    )
    const { prisma } = opened()
    const startedAt = new Date('2026-03-01T10:00:00.123Z')
    await prisma.rateWindow.create({ data: { key: 'zone', startedAt, count: 1 } })

    const outsider = new pg.Client({ connectionString: database.ownerUrl })
    await outsider.connect()
    const { rows } = await outsider.query(
      `SELECT "startedAt"::text AS text FROM "RateWindow" WHERE key = 'zone'`,
    )
    await outsider.end()
    expect(rows).toEqual([{ text: '2026-03-01 14:00:00.123+04' }])
  })

  test('Prisma works on the very pool that is handed out', async () => {
    const { prisma, pool } = opened({ max: 1 })
    const { rows } = await pool.query(PID)
    expect(await prisma.$queryRawUnsafe(PID)).toEqual(rows)
  })

  test('sessions have the application’s rights, UTC and limits', async () => {
    const { pool } = opened({ statementTimeoutMs: 1_500 })
    const { rows } = await pool.query(
      `SELECT current_user, current_setting('TimeZone') AS zone, current_setting('statement_timeout') AS statement,
              current_setting('idle_in_transaction_session_timeout') AS idle`,
    )
    expect(rows).toEqual([{ current_user: 'redress_app', zone: 'UTC', statement: '1500ms', idle: '20s' }])
  })

  test('a statement that takes too long is ended', async () => {
    const { pool } = opened({ statementTimeoutMs: 50 })
    await expect(pool.query('SELECT pg_sleep(30)')).rejects.toMatchObject({ code: '57014' })
  })

  test('C56: an idle session ended by the server is replaced and nothing crashes', async () => {
    let report: (error: Error) => void = () => {}
    const lost = new Promise<Error>((resolve) => {
      report = resolve
    })
    const { prisma, pool } = opened({ max: 1, onSessionLost: (error) => report(error) })
    const { rows } = await pool.query<{ pid: number }>(PID)
    await endSession(rows[0]?.pid)
    expect(await lost).toMatchObject({ code: '57P01' })
    expect(await prisma.counter.count()).toBe(0)
  })

  test('C56: a session ended in the middle of a transaction fails that transaction only', async () => {
    const { prisma } = opened({ max: 1 })
    const broken = prisma.$transaction(async (tx) => {
      const rows = await tx.$queryRawUnsafe<{ pid: number }[]>(PID)
      await tx.counter.create({ data: { kind: 'lost', year: 2026, value: 1 } })
      await endSession(rows[0]?.pid)
      return tx.counter.count()
    })
    await expect(broken).rejects.toThrow()
    expect(await prisma.counter.count()).toBe(0)
  })

  test('C56: a session lent to hand-written SQL may end without ending the process', async () => {
    let report: (error: Error) => void = () => {}
    const lost = new Promise<Error>((resolve) => {
      report = resolve
    })
    const { pool } = opened({ max: 1, onSessionLost: (error) => report(error) })
    const client = await pool.connect()
    const { rows } = await client.query<{ pid: number }>(PID)
    await endSession(rows[0]?.pid)
    await lost
    client.release()
    expect((await pool.query('SELECT 1 AS one')).rows).toEqual([{ one: 1 }])
  })
})
