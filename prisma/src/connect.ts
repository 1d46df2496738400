import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import { type Prisma, PrismaClient } from '../generated/client.ts'
import { inUtc } from './database-url.ts'

export type Tx = Prisma.TransactionClient

export type Connection = { prisma: PrismaClient; pool: pg.Pool; close(): Promise<void> }

export type ConnectOptions = {
  max?: number
  statementTimeoutMs?: number
  /** Told when the server ends a session; the pool opens a new one by itself. */
  onSessionLost?: (error: Error) => void
}

/** One pool for Prisma and for SQL written by hand. */
export function connect(url: string, o: ConnectOptions = {}): Connection {
  const pool = new pg.Pool({
    connectionString: inUtc(url),
    max: o.max ?? 10,
    connectionTimeoutMillis: 5_000,
    keepAlive: true,
    statement_timeout: o.statementTimeoutMs ?? 20_000,
    idle_in_transaction_session_timeout: 20_000,
  })
  const lost = (error: Error) => o.onSessionLost?.(error)
  // Without a listener a session ended by the server ends the process: idle ones report on the pool,
  // lent ones on the client alone.
  pool.on('error', lost)
  pool.on('connect', (client) => {
    client.on('error', lost)
  })

  const prisma = new PrismaClient({
    adapter: new PrismaPg(pool),
    // Longer than the server's own limits: a Prisma timeout that fires during COMMIT releases the session twice.
    transactionOptions: { maxWait: 5_000, timeout: 30_000 },
  })
  return {
    prisma,
    pool,
    async close() {
      await prisma.$disconnect()
      await pool.end()
    },
  }
}
