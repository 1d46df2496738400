import { randomBytes } from 'node:crypto'
import { asApp, withDatabase } from '../src/database-url.ts'
import { inOwnerSession } from '../src/owner-session.ts'

/** Deployed once for a test run; every file works on a copy of it. */
export const TEMPLATE_DATABASE = 'template_redress'

export type TestDatabase = {
  /** With the application's rights, as in production. */
  url: string
  ownerUrl: string
  name: string
  drop(): Promise<void>
}

/** A new database like the template. A copy that is never dropped stays to be looked at. */
export function copyTemplate(serverUrl: string): Promise<TestDatabase> {
  return create(serverUrl, `TEMPLATE ${TEMPLATE_DATABASE}`)
}

/** A new database with nothing in it, for tests of what happens before there are tables. */
export function emptyDatabase(serverUrl: string): Promise<TestDatabase> {
  return create(serverUrl, 'TEMPLATE template0')
}

async function create(serverUrl: string, like: string): Promise<TestDatabase> {
  const name = `test_${randomBytes(6).toString('hex')}`
  const onServer = (sql: string) =>
    inOwnerSession(withDatabase(serverUrl, 'postgres'), async (db) => {
      await db.query(sql)
    })
  await onServer(`CREATE DATABASE ${name} ${like}`)
  const ownerUrl = withDatabase(serverUrl, name)
  return {
    url: asApp(ownerUrl),
    ownerUrl,
    name,
    drop: () => onServer(`DROP DATABASE ${name} WITH (FORCE)`),
  }
}
