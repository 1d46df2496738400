import pg from 'pg'
import { inUtc } from './database-url.ts'

/** Runs work on one session of the owner's, outside the pools, with no limit on how long a statement takes. */
export async function inOwnerSession<T>(url: string, work: (db: pg.Client) => Promise<T>): Promise<T> {
  const db = new pg.Client({
    connectionString: inUtc(url),
    application_name: 'redress-deploy',
    connectionTimeoutMillis: 5_000,
    keepAlive: true,
  })
  // A session ended by the server also fails the statement under way; that error is the one to show.
  db.on('error', () => {})
  await db.connect()
  try {
    return await work(db)
  } finally {
    await db.end()
  }
}

/** The SQLSTATE of an error from PostgreSQL, or undefined for any other error. */
export function sqlState(error: unknown): string | undefined {
  return error instanceof pg.DatabaseError ? error.code : undefined
}
