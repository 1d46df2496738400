import { inOwnerSession } from '@redress/prisma/owner-session'
import type { Kit } from './kit.ts'

/** Tables of the program and the waiting jobs; windows of rate limits are no record of anything. */
const tables = `
  SELECT format('%I.%I', schemaname, tablename) AS "name" FROM pg_tables
  WHERE schemaname IN ('public', 'pgboss') AND tablename NOT IN ('RateWindow', '_prisma_migrations')
  ORDER BY 1`

async function tableNames(ownerUrl: string): Promise<string[]> {
  return inOwnerSession(ownerUrl, async (db) => {
    const { rows } = await db.query<{ name: string }>(tables)
    return rows.map((row) => row.name)
  })
}

/** How many rows every table holds, to show that a refusal left nothing behind. `except` names tables to leave out. */
export async function countRows(kit: Kit, except: string[] = []): Promise<Record<string, number>> {
  const names = (await tableNames(kit.database.ownerUrl)).filter((name) => !except.includes(name))
  const parts = names.map(
    (name) => `SELECT '${name}' AS "name", (SELECT count(*)::int FROM ${name}) AS "rows"`,
  )
  return inOwnerSession(kit.database.ownerUrl, async (db) => {
    const { rows } = await db.query<{ name: string; rows: number }>(parts.join(' UNION ALL '))
    return Object.fromEntries(rows.map((row) => [row.name, row.rows]))
  })
}

/** The tables in which a text stands, anywhere in a row. */
export async function tablesHolding(kit: Kit, text: string): Promise<string[]> {
  const names = await tableNames(kit.database.ownerUrl)
  const parts = names.map((name) => `SELECT '${name}' AS "name" FROM ${name} t WHERE strpos(t::text, $1) > 0`)
  return inOwnerSession(kit.database.ownerUrl, async (db) => {
    const { rows } = await db.query<{ name: string }>(parts.join(' UNION '), [text])
    return rows.map((row) => row.name)
  })
}
