import { createHash, randomBytes } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { deploy } from '@redress/prisma/deploy'
import pg from 'pg'
import { loadDemo } from '../demo.ts'
import type { Postgres } from '../postgres.ts'

export type Journal = {
  /** Name of its database. */
  database: string
  env: NodeJS.ProcessEnv
  /** Cookie of a signed-in agent. */
  cookie: string
  /** Some hundred numbers spread over the journal. */
  numbers: string[]
  /** The place half-way down, newest first. */
  deepCursor: string
  complaints: number
  /** Closed ones, each to be opened again once. */
  closed: { number: string; version: number }[]
  /** Customer and product with the most complaints: what a duplicate check costs most for. */
  busiest: { customer: string; product: string }
  /** Closes what was opened again, so that the next run finds the journal as this one did. */
  closeAgain(): Promise<void>
}

/** A database with that many complaints; loaded once and kept for the next run. */
export async function openJournal(server: Postgres, home: string, complaints: number): Promise<Journal> {
  const database = `journal_${complaints}`
  const ownerUrl = server.url(database)
  const { appUrl } = await deploy({ ownerUrl })
  const dataDir = path.join(home, `files-${complaints}`)
  mkdirSync(dataDir, { recursive: true })
  const env = {
    DATABASE_URL: appUrl,
    DATA_DIR: dataDir,
    REDRESS_SECRET: 'the same for every run of the benchmark',
    POOL_SIZE: '16',
    // Each simulated sender has an address of its own, as in life; else the form's limit would be measured.
    TRUST_PROXY: '1',
    NODE_ENV: 'production',
  }
  const progress = (line: string) => process.stdout.write(`  ${line}\n`)
  await loadDemo({ ownerUrl, env, complaints, progress })
  const found = await look(ownerUrl)
  return { database, env, ...found, closeAgain: () => closeAgain(ownerUrl, found.closed) }
}

async function look(ownerUrl: string) {
  const db = new pg.Client({ connectionString: ownerUrl })
  await db.connect()
  try {
    await db.query('VACUUM ANALYZE')
    const { rows: counted } = await db.query<{ n: number }>(`SELECT count(*)::int AS n FROM "Complaint"`)
    const complaints = counted[0]?.n ?? 0
    const { rows: some } = await db.query<{ number: string }>(
      `SELECT "number" FROM "Complaint" TABLESAMPLE BERNOULLI (${Math.min(100, 80_000 / complaints)})
       WHERE "number" LIKE 'C-%' LIMIT 400`,
    )
    const { rows: deep } = await db.query<{ at: Date; id: string }>(
      `SELECT "receivedAt" AS at, "id" FROM "Complaint" ORDER BY "receivedAt" DESC, "id" DESC OFFSET $1 LIMIT 1`,
      [Math.floor(complaints / 2)],
    )
    const { rows: closed } = await db.query<{ number: string; version: number }>(
      `SELECT "number", "version" FROM "Complaint" WHERE "step" = 'closed' AND "number" LIKE 'C-%' LIMIT 8000`,
    )
    const { rows: busy } = await db.query<{ customer: string; product: string }>(
      `SELECT c."customerId" AS customer, l."productId" AS product FROM "Complaint" c
       JOIN "ComplaintLine" l ON l."complaintId" = c."id"
       WHERE c."customerId" IS NOT NULL AND l."productId" IS NOT NULL GROUP BY 1, 2 ORDER BY count(*) DESC LIMIT 1`,
    )
    const [at, busiest] = [deep[0], busy[0]]
    if (!at || !busiest) throw new Error('The journal is empty')
    return {
      complaints,
      closed,
      busiest,
      numbers: some.map((row) => row.number),
      deepCursor: `${at.at.toISOString()}|${at.id}`,
      cookie: await signIn(ownerUrl, 'agent'),
    }
  } finally {
    await db.end()
  }
}

/** By the owner, past the program: the journal of the benchmark belongs to nobody. */
async function closeAgain(ownerUrl: string, closed: Journal['closed']): Promise<void> {
  const db = new pg.Client({ connectionString: ownerUrl })
  await db.connect()
  try {
    await db.query(
      `UPDATE "Complaint" SET "step" = 'closed', "isOpen" = false, "closedAt" = now(), "actBy" = '9999-12-31T00:00:00Z'
       WHERE "isOpen" AND "number" = ANY($1)`,
      [closed.map(({ number }) => number)],
    )
  } finally {
    await db.end()
  }
}

/** A session of somebody of this role. @returns the cookie. */
export async function signIn(ownerUrl: string, role: 'agent' | 'quality_manager'): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  const db = new pg.Client({ connectionString: ownerUrl })
  await db.connect()
  try {
    await db.query(
      `INSERT INTO "Session" ("hash", "userId", "complete", "address", "userAgent", "createdAt", "seenAt", "expiresAt")
       SELECT $1, "id", true, '127.0.0.1', 'bench', now(), now(), now() + interval '6 days' FROM "User" WHERE "role" = $2::"Role" LIMIT 1`,
      [createHash('sha256').update(token).digest('hex'), role],
    )
  } finally {
    await db.end()
  }
  return `redress=${token}`
}

/** How the program reaches a database that is there already. */
export async function appUrlOf(ownerUrl: string): Promise<string> {
  return (await deploy({ ownerUrl })).appUrl
}
