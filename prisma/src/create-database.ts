import pg from 'pg'
import { databaseOf, withDatabase } from './database-url.ts'
import { inOwnerSession, sqlState } from './owner-session.ts'

const NO_SUCH_DATABASE = '3D000'
// Two processes creating the same name: the later one meets either of these, depending on the moment.
const CREATED_MEANWHILE = ['42P04', '23505']

export async function createDatabaseIfMissing(ownerUrl: string): Promise<void> {
  try {
    await inOwnerSession(ownerUrl, async () => {})
  } catch (error) {
    if (sqlState(error) !== NO_SUCH_DATABASE) throw error
    await createDatabase(ownerUrl)
  }
}

async function createDatabase(ownerUrl: string): Promise<void> {
  const name = pg.escapeIdentifier(databaseOf(ownerUrl))
  try {
    await inOwnerSession(withDatabase(ownerUrl, 'postgres'), (db) => db.query(`CREATE DATABASE ${name}`))
  } catch (error) {
    if (!CREATED_MEANWHILE.includes(sqlState(error) ?? '')) throw error
  }
}
