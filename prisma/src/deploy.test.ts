import { randomBytes } from 'node:crypto'
import { PgBoss } from 'pg-boss'
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest'
import { copyTemplate, type TestDatabase } from '../builders/test-database.ts'
import { inUtc, withDatabase } from './database-url.ts'
import { deploy } from './deploy.ts'
import { readMigrations } from './migrate.ts'
import { inOwnerSession } from './owner-session.ts'
import { QUEUES, queueSettings, runtimeSettings } from './queues.ts'

const server = withDatabase(inject('postgres'), 'postgres')
const cleanUp: string[] = []

function sql(url: string, ...statements: string[]) {
  return inOwnerSession(url, async (db) => {
    for (const statement of statements) await db.query(statement)
  })
}

function newName(): string {
  return `test_${randomBytes(6).toString('hex')}`
}

/** The URL of a login that is no superuser, and of a database that is its own. */
async function ownerWith(rights: string): Promise<string> {
  const name = newName()
  await sql(
    server,
    `CREATE ROLE ${name} LOGIN PASSWORD '${name}' ${rights}`,
    `CREATE DATABASE ${name} OWNER ${name}`,
  )
  cleanUp.push(`DROP DATABASE ${name} WITH (FORCE)`, `DROP ROLE ${name}`)
  const url = new URL(withDatabase(server, name))
  url.username = name
  url.password = name
  return url.href
}

afterEach(async () => {
  await sql(server, ...cleanUp.splice(0))
})

describe('deploy', () => {
  test('makes a database out of nothing, and a second run finds nothing to do', async () => {
    const name = newName()
    cleanUp.push(`DROP DATABASE ${name} WITH (FORCE)`)
    const ownerUrl = withDatabase(server, name)
    const first = await deploy({ ownerUrl })
    expect(first.applied).toEqual(readMigrations().map((migration) => migration.name))
    expect(first.restricted).toBe(true)
    expect(await deploy({ ownerUrl })).toEqual({ ...first, applied: [] })
  })

  test('can run in several processes at once', async () => {
    const name = newName()
    cleanUp.push(`DROP DATABASE ${name} WITH (FORCE)`)
    const ownerUrl = withDatabase(server, name)
    const runs = await Promise.all([deploy({ ownerUrl }), deploy({ ownerUrl }), deploy({ ownerUrl })])
    expect(runs.flatMap((run) => run.applied).sort()).toEqual(
      readMigrations().map((migration) => migration.name),
    )
    expect(runs.map((run) => run.restricted)).toEqual([true, true, true])
  })

  test('AL-1: an owner who may not create roles lends its own, and the trail still stays', async () => {
    const ownerUrl = await ownerWith('NOCREATEROLE')
    expect(await deploy({ ownerUrl })).toMatchObject({ appUrl: ownerUrl, restricted: false })
    await expect(sql(ownerUrl, 'DELETE FROM "TrailEntry"')).rejects.toThrow('The trail is append-only')
  })

  test('brings changed queue settings to a database that has the queues already', async () => {
    const database = await copyTemplate(server)
    cleanUp.push(`DROP DATABASE ${database.name} WITH (FORCE)`)
    await sql(
      database.ownerUrl,
      `UPDATE pgboss.queue SET retry_limit = 0, notify = false, dead_letter = NULL`,
    )
    await deploy({ ownerUrl: database.ownerUrl })
    const { rows } = await inOwnerSession(database.ownerUrl, (db) =>
      db.query('SELECT name, retry_limit, notify, dead_letter FROM pgboss.queue WHERE name = ANY ($1)', [
        QUEUES,
      ]),
    )
    expect(rows).toHaveLength(QUEUES.length)
    for (const row of rows) {
      const { retryLimit } = queueSettings.find(({ name }) => name === row.name) ?? {}
      expect(row).toMatchObject({ retry_limit: retryLimit, notify: true, dead_letter: 'dead' })
    }
  })
})

describe('the application’s role', () => {
  let database: TestDatabase
  let failed = false

  beforeAll(async () => {
    database = await copyTemplate(server)
  })
  afterEach(({ task }) => {
    failed ||= task.result?.state === 'fail'
  })
  afterAll(async () => {
    if (!failed) await database.drop()
  })

  const refused = (statement: string) =>
    expect(sql(database.url, statement)).rejects.toThrow(/^(permission denied for|must be owner of)/)

  test('AL-1: can add to the trail, and can neither change nor remove an entry', async () => {
    await sql(
      database.url,
      `INSERT INTO "TrailEntry" (subject, "subjectId", seq, type, "actorName", "requestId", at, data, "previousHash", hash)
       VALUES ('complaint', gen_random_uuid(), 1, 'complaint.registered', 'Anna', 'r1', now(), '{}', '', 'h')`,
      'SELECT * FROM "TrailEntry"',
    )
    await refused(`UPDATE "TrailEntry" SET "actorName" = 'Boris'`)
    await refused('DELETE FROM "TrailEntry"')
    await refused('TRUNCATE "TrailEntry"')
  })

  test('AL-1: cannot get around it by changing the schema, its rights or the history', async () => {
    await refused('DROP TABLE "TrailEntry"')
    await refused('ALTER TABLE "TrailEntry" DISABLE TRIGGER ALL')
    await refused('CREATE TABLE public.mine (n int)')
    await refused('DELETE FROM "_prisma_migrations"')
    await refused('TRUNCATE "RateWindow"')
  })

  test('may work with every other table, also with those of later migrations', async () => {
    await sql(database.ownerUrl, 'CREATE TABLE later (id serial, n int)')
    await sql(
      database.url,
      'INSERT INTO later (n) VALUES (1)',
      'UPDATE later SET n = 2',
      'DELETE FROM later',
      `INSERT INTO "Counter" (kind, year, value) VALUES ('complaint', 2026, 1)`,
      'UPDATE "Counter" SET value = 2',
      'DELETE FROM "Counter"',
    )
  })

  test('sends and works off jobs, retries them and keeps the failed ones as dead letters', async () => {
    const boss = new PgBoss({ ...runtimeSettings, connectionString: inUtc(database.url) })
    const errors: unknown[] = []
    boss.on('error', (error) => errors.push(error))
    boss.on('warning', (warning) => errors.push(warning))
    await boss.start()
    try {
      const done = new Promise<unknown>((resolve) => {
        void boss.work('mail', async ([job]) => resolve(job?.data))
      })
      const dead = new Promise<unknown>((resolve) => {
        void boss.work('dead', { pollingIntervalSeconds: 0.5 }, async ([job]) => resolve(job?.data))
      })
      await boss.work('files', async () => {
        throw new Error('the disk is full')
      })
      await boss.send('mail', { to: 'customer' })
      await boss.send('files', { name: 'photo' }, { retryLimit: 0 })
      await boss.schedule('sla', '* * * * *', {}, { tz: 'UTC' })
      await boss.supervise()
      expect(await done).toEqual({ to: 'customer' })
      expect(await dead).toEqual({ name: 'photo' })
    } finally {
      await boss.stop({ graceful: false })
    }
    expect(errors).toEqual([])
  })
})

test('an owner who may create roles but is no superuser hands out the restricted role', async () => {
  // On a server of its own the role would not exist yet; here it does, so its maker hands it on instead.
  const ownerUrl = await ownerWith('CREATEROLE')
  const login = new URL(ownerUrl).username
  await sql(server, `GRANT redress_app TO ${login} WITH ADMIN TRUE, INHERIT FALSE, SET FALSE`)
  const { appUrl, restricted } = await deploy({ ownerUrl })
  expect(restricted).toBe(true)
  await expect(sql(appUrl, 'DELETE FROM "TrailEntry"')).rejects.toThrow(/^permission denied for/)
  await sql(appUrl, 'DELETE FROM "RateWindow"')
})
