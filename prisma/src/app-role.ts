import type pg from 'pg'
import { APP_ROLE, asApp } from './database-url.ts'
import { inOwnerSession, sqlState } from './owner-session.ts'
import { runtimeSettings } from './queues.ts'

/** Tables the application may add to and read, and never change: the trail (AL-1). */
const APPEND_ONLY = ['TrailEntry']
/** Tables that belong to deploy alone. */
const OWNERS_ONLY = ['_prisma_migrations']

// Any number works as long as nothing else in this database takes it; pg-boss and Prisma have their own.
const GRANT_LOCK = 4_719_002

// The role exists already, is being made by another process at this very moment, or may not be made or handed
// on by this owner. What counts is whether a session can be opened with it, and that is tried at the end.
const ROLE_SETTLED_ELSEWHERE = ['42710', '23505', 'XX000', '42501', '42704']

/**
 * Gives the application a role that can neither change the schema nor rewrite the trail. False where the owner
 * may not create roles, as on many managed databases; then the application has to work as the owner, and only
 * the triggers guard the trail.
 */
export async function grantAppRole(ownerUrl: string): Promise<boolean> {
  const exists = await inOwnerSession(ownerUrl, async (db) => {
    await createRole(db)
    const { rowCount } = await db.query('SELECT FROM pg_roles WHERE rolname = $1', [APP_ROLE])
    if (rowCount === 0) return false
    await grantRights(db)
    return true
  })
  return exists && (await canTakeRole(ownerUrl))
}

async function createRole(db: pg.Client): Promise<void> {
  await unlessSettledElsewhere(async () => {
    const { rowCount } = await db.query('SELECT FROM pg_roles WHERE rolname = $1', [APP_ROLE])
    if (rowCount === 0) await db.query(`CREATE ROLE ${APP_ROLE} NOLOGIN`)
  })
  await unlessSettledElsewhere(async () => {
    const { rows } = await db.query<{ rolsuper: boolean }>(
      'SELECT rolsuper FROM pg_roles WHERE rolname = current_user',
    )
    // A superuser may take any role; everybody else has to be a member of it.
    if (!rows[0]?.rolsuper) await db.query(`GRANT ${APP_ROLE} TO CURRENT_USER`)
  })
}

async function unlessSettledElsewhere(work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (error) {
    if (!ROLE_SETTLED_ELSEWHERE.includes(sqlState(error) ?? '')) throw error
  }
}

// One transaction: there is no moment at which the application could rewrite the trail.
async function grantRights(db: pg.Client): Promise<void> {
  const statements = ['public', runtimeSettings.schema].flatMap((schema) => [
    `GRANT USAGE ON SCHEMA ${schema} TO ${APP_ROLE}`,
    `GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA ${schema} TO ${APP_ROLE}`,
    `GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA ${schema} TO ${APP_ROLE}`,
    `ALTER DEFAULT PRIVILEGES IN SCHEMA ${schema} GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO ${APP_ROLE}`,
    `ALTER DEFAULT PRIVILEGES IN SCHEMA ${schema} GRANT USAGE, SELECT ON SEQUENCES TO ${APP_ROLE}`,
  ])
  const { rows } = await db.query<{ table: string }>(
    `SELECT tablename AS table FROM pg_tables WHERE schemaname = 'public' AND tablename = ANY ($1)`,
    [[...APPEND_ONLY, ...OWNERS_ONLY]],
  )
  for (const { table } of rows) {
    const forbidden = APPEND_ONLY.includes(table)
      ? 'UPDATE, DELETE, TRUNCATE'
      : 'INSERT, UPDATE, DELETE, TRUNCATE'
    statements.push(`REVOKE ${forbidden} ON public."${table}" FROM ${APP_ROLE}`)
  }
  await db.query('BEGIN')
  await db.query('SELECT pg_advisory_xact_lock($1)', [GRANT_LOCK])
  for (const statement of statements) await db.query(statement)
  await db.query('COMMIT')
}

async function canTakeRole(ownerUrl: string): Promise<boolean> {
  try {
    return await inOwnerSession(asApp(ownerUrl), async (db) => {
      const { rows } = await db.query<{ name: string }>('SELECT current_user AS name')
      return rows[0]?.name === APP_ROLE
    })
  } catch (error) {
    // Refused by the server or by a pooler in front of it; an unreachable server is no answer.
    if (sqlState(error) === undefined) throw error
    return false
  }
}
