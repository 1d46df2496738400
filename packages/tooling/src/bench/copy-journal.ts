import pg from 'pg'
import type { Postgres } from '../postgres.ts'
import { appUrlOf, type Journal } from './journal.ts'

type Copy = { ownerUrl: string; env: NodeJS.ProcessEnv }

/** Does something on a copy of the database, so that the journal stays what it was. */
export async function onCopy<T>(
  server: Postgres,
  journal: Journal,
  suffix: string,
  work: (copy: Copy) => Promise<T>,
): Promise<T> {
  const name = `${journal.database}_${suffix}`
  const admin = new pg.Client({ connectionString: server.url('postgres') })
  await admin.connect()
  try {
    await admin.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)
    await admin.query(`CREATE DATABASE ${name} TEMPLATE ${journal.database}`)
    const ownerUrl = server.url(name)
    return await work({ ownerUrl, env: { ...journal.env, DATABASE_URL: await appUrlOf(ownerUrl) } })
  } finally {
    await admin.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)
    await admin.end()
  }
}
