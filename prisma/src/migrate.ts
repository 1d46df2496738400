import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type pg from 'pg'
import { inOwnerSession } from './owner-session.ts'
import { paths } from './paths.ts'

export type Migration = { name: string; sql: string; checksum: string }

type Known = { migration_name: string; checksum: string; finished_at: Date | null }

// Prisma's own lock and table, so that its command line stays usable beside this runner.
const PRISMA_LOCK = 72707369
const HISTORY = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
  "id" VARCHAR(36) PRIMARY KEY NOT NULL,
  "checksum" VARCHAR(64) NOT NULL,
  "finished_at" TIMESTAMPTZ,
  "migration_name" VARCHAR(255) NOT NULL,
  "logs" TEXT,
  "rolled_back_at" TIMESTAMPTZ,
  "started_at" TIMESTAMPTZ NOT NULL DEFAULT now(),
  "applied_steps_count" INTEGER NOT NULL DEFAULT 0
)`

export function readMigrations(directory = paths.migrations): Migration[] {
  return readdirSync(directory, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
    .map((name) => {
      const sql = readFileSync(join(directory, name, 'migration.sql'), 'utf8')
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') }
    })
}

/** Brings the database to the newest migration; answers with the names it applied. */
export async function migrate(url: string, directory = paths.migrations): Promise<string[]> {
  const migrations = readMigrations(directory)
  return inOwnerSession(url, async (db) => {
    // Held until the session ends: a second process waits here and then finds nothing left to do.
    await db.query('SELECT pg_advisory_lock($1)', [PRISMA_LOCK])
    await db.query('SET client_min_messages = warning')
    await db.query(HISTORY)
    const { rows } = await db.query<Known>(
      'SELECT migration_name, checksum, finished_at FROM "_prisma_migrations" WHERE rolled_back_at IS NULL',
    )
    refuseBrokenHistory(rows, migrations)
    const applied = new Set(rows.map((row) => row.migration_name))
    const missing = migrations.filter((migration) => !applied.has(migration.name))
    for (const migration of missing) await apply(db, migration)
    return missing.map((migration) => migration.name)
  })
}

async function apply(db: pg.Client, { name, sql, checksum }: Migration): Promise<void> {
  await db.query('BEGIN')
  try {
    await db.query(sql)
    await db.query(
      `INSERT INTO "_prisma_migrations" (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
       VALUES (gen_random_uuid()::text, $1, $2, now(), clock_timestamp(), 1)`,
      [checksum, name],
    )
    await db.query('COMMIT')
  } catch (error) {
    // The session may be gone; then the server has rolled back already.
    await db.query('ROLLBACK').catch(() => {})
    const reason = error instanceof Error ? error.message : String(error)
    throw new Error(`Migration ${name} failed and was rolled back: ${reason}`, { cause: error })
  }
}

function refuseBrokenHistory(known: Known[], migrations: Migration[]): void {
  const byName = new Map(migrations.map((migration) => [migration.name, migration]))
  for (const row of known) {
    const name = row.migration_name
    const migration = byName.get(name)
    if (!migration) {
      throw new Error(
        `The database has migration ${name}, which this version does not know: it was written by a newer version. Start that version, or restore a backup from before the update.`,
      )
    }
    if (!row.finished_at) {
      throw new Error(
        `Migration ${name} was begun by another tool and never finished. Repair the database, then set finished_at or rolled_back_at of its row in "_prisma_migrations".`,
      )
    }
    if (row.checksum !== migration.checksum) {
      throw new Error(
        `Migration ${name} was changed after it had been applied to this database. Put its file back and write a new migration for the change.`,
      )
    }
  }
}
