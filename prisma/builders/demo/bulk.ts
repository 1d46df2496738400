import type pg from 'pg'
import { bulkCustomers } from './bulk-customers.ts'
import { bulkRows } from './bulk-rows.ts'
import { readStage, type Stage } from './bulk-stage.ts'
import { countByYear, receiptsOf, type Stretch } from './bulk-times.ts'
import { copyDemoRows } from './copy-rows.ts'
import { DEMO_SEED } from './generate.ts'
import { type Random, randomFrom } from './random.ts'

type LoadBulk = { complaints: number; now: Date; progress(line: string): void; seed?: number }

const CHUNK = 5_000
const REPORT_EVERY = 50_000
// While the load lasts: the search index takes its words in larger portions, and a power cut may cost the last
// moments of the load, but never its consistency.
const SETTINGS = [
  "maintenance_work_mem = '256MB'",
  "gin_pending_list_limit = '32MB'",
  'synchronous_commit = off',
]

/**
 * Adds made-up complaints of ten years, oldest first, in transactions of some thousands: what was loaded stays
 * loaded when the process is stopped, and numbers stay without gaps. Indexes and checks stay on.
 */
export async function loadBulk(
  db: pg.Client,
  { complaints, now, progress, seed = DEMO_SEED }: LoadBulk,
): Promise<void> {
  for (const setting of SETTINGS) await db.query(`SET ${setting}`)
  const random = randomFrom(seed + 1)
  await bulkCustomers(db, random, complaints, now)
  const stage = await readStage(db, now)
  const started = performance.now()
  for (let from = 0; from < complaints; from += CHUNK) {
    const to = Math.min(from + CHUNK, complaints)
    await loadChunk(db, stage, random, { from, to, of: complaints })
    if (to % REPORT_EVERY > 0 && to < complaints) continue
    const rate = Math.round(to / ((performance.now() - started) / 1_000))
    progress(
      `${to.toLocaleString('en')} of ${complaints.toLocaleString('en')} complaints, ${rate} per second`,
    )
  }
}

async function loadChunk(db: pg.Client, stage: Stage, random: Random, stretch: Stretch): Promise<void> {
  const receipts = receiptsOf(stretch, stage.now)
  await db.query('BEGIN')
  try {
    const next = await takeNumbers(db, countByYear(receipts))
    await copyDemoRows(db, bulkRows(stage, random, stretch, receipts, next))
    await db.query('COMMIT')
  } catch (error) {
    await db.query('ROLLBACK')
    throw error
  }
}

/** Reserves the chunk's numbers; the counters stay locked until its end, so there are no gaps. */
async function takeNumbers(
  db: pg.Client,
  perYear: ReadonlyMap<number, number>,
): Promise<Map<number, number>> {
  const next = new Map<number, number>()
  for (const [year, count] of perYear) {
    const { rows } = await db.query<{ value: number }>(
      `INSERT INTO "Counter" ("kind", "year", "value") VALUES ('complaint', $1, $2)
       ON CONFLICT ("kind", "year") DO UPDATE SET "value" = "Counter"."value" + EXCLUDED."value" RETURNING "value"`,
      [year, count],
    )
    next.set(year, (rows[0]?.value ?? count) - count + 1)
  }
  return next
}
