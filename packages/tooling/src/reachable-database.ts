import pg from 'pg'
import { codeOf, Explained } from './explained.ts'

const OLDEST = 150_000
const DATABASE_MISSING = '3D000'
const reasons: Record<string, string> = {
  ECONNREFUSED: 'nothing answers there',
  ENOTFOUND: 'the host name is unknown',
  EAI_AGAIN: 'the host name could not be looked up',
  ETIMEDOUT: 'it did not answer in time',
  EHOSTUNREACH: 'there is no way to that host',
  ENETUNREACH: 'there is no way to that network',
  '28P01': 'user or password is wrong',
  '28000': 'the server refuses this user or host',
  '53300': 'the server has no connection left',
  '57P03': 'the server is just starting or stopping',
}

/** One clear sentence now instead of a stack out of the first migration. A missing database is created later. */
export async function requireDatabase(url: string): Promise<void> {
  const where = placeIn(url)
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  client.on('error', () => {})
  try {
    await client.connect()
    const { rows } = await client.query<{ version: number }>(
      `SELECT current_setting('server_version_num')::int AS version`,
    )
    if ((rows[0]?.version ?? 0) < OLDEST) throw new Explained(`The PostgreSQL at ${where} is older than 15.`)
  } catch (error) {
    if (error instanceof Explained) throw error
    if (codeOf(error) === DATABASE_MISSING) return
    const reason = reasons[codeOf(error)] ?? (error as Error).message
    throw new Explained(`The database at ${where} cannot be reached: ${reason}. Check DATABASE_URL.`)
  } finally {
    await client.end().catch(() => {})
  }
}

function placeIn(url: string): string {
  if (!URL.canParse(url) || !/^postgres(ql)?:/.test(url)) {
    throw new Explained(
      'DATABASE_URL is not an address such as postgresql://user:password@host:5432/redress.',
    )
  }
  const { hostname, port, searchParams } = new URL(url)
  return `${hostname || searchParams.get('host') || 'localhost'}:${port || 5432}`
}
