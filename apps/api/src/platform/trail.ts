import type { Tx } from '@redress/prisma/connect'
import { trailHash } from '@redress/prisma/trail'
import type pg from 'pg'
import { type Actor, actorName } from './actor.ts'
import { liveChannel } from './live.ts'

/** One line of the trail: `<noun>.<past>`, with before and after where something changed. */
export type TrailRecord = {
  subject: string
  subjectId: string
  type: `${string}.${string}`
  /** Facts and ids. Names, addresses and free text of customers stay in their own tables (erasure). */
  data?: Record<string, unknown>
  /** The record's human number, for screens that wait for news of it. */
  number?: string
  /** The subject was created in this transaction: nobody else can append to its chain yet. */
  isNew?: boolean
  /** One of many of its kind, as in an import: no screen is told of it. One a transaction for each subject. */
  isOfMany?: boolean
}

type Circumstances = { actor: Actor; requestId: string; at: Date }

/** Appends each record to its subject's hash chain and tells waiting screens after the commit. */
export async function appendTrail(tx: Tx, records: TrailRecord[], about: Circumstances): Promise<void> {
  const shared = [...new Set(records.filter((r) => !r.isNew).map((r) => r.subjectId))].sort()
  if (shared.length > 0) {
    // Two writers at one chain would both stand on the same last entry. A statement of its own, so that
    // the next one sees what the other writer has committed meanwhile; sorted, so that none waits in a circle.
    await tx.$queryRaw`SELECT count(pg_advisory_xact_lock(hashtextextended(id, 0))) FROM unnest(${shared}::text[]) id`
  }
  await appendMany(
    tx,
    records.filter((record) => record.isOfMany),
    about,
  )
  for (const record of records) if (!record.isOfMany) await appendOne(tx, record, about)
}

const insertMany = `
  WITH entry AS (
    SELECT r."subject", r."subjectId", coalesce(last."seq", 0) + 1 AS "seq", r."type",
           $2::uuid AS "actorId", $3::text AS "actorName", $4::text AS "requestId", $5::timestamptz AS "at",
           coalesce(r."data", '{}'::jsonb) AS "data", coalesce(last."hash", '') AS "previousHash"
    FROM jsonb_to_recordset($1::jsonb) AS r("subject" text, "subjectId" uuid, "type" text, "data" jsonb)
    LEFT JOIN LATERAL (
      SELECT "seq", "hash" FROM "TrailEntry" t
      WHERE t."subject" = r."subject" AND t."subjectId" = r."subjectId" ORDER BY t."seq" DESC LIMIT 1
    ) last ON true
  )
  INSERT INTO "TrailEntry" ("subject", "subjectId", "seq", "type", "actorId", "actorName", "requestId", "at", "data", "previousHash", "hash")
  SELECT entry.*, ${trailHash('entry')} FROM entry`

async function appendMany(tx: Tx, records: TrailRecord[], { actor, requestId, at }: Circumstances) {
  if (records.length === 0) return
  const rows = records.map(({ subject, subjectId, type, data }) => ({ subject, subjectId, type, data }))
  const actorId = actor.kind === 'user' ? actor.id : null
  await tx.$executeRawUnsafe(insertMany, JSON.stringify(rows), actorId, actorName(actor), requestId, at)
}

const insert = `
  WITH entry AS (
    SELECT $1::text AS "subject", $2::uuid AS "subjectId", coalesce(last."seq", 0) + 1 AS "seq", $3::text AS "type",
           $4::uuid AS "actorId", $5::text AS "actorName", $6::text AS "requestId", $7::timestamptz AS "at",
           $8::jsonb AS "data", coalesce(last."hash", '') AS "previousHash"
    FROM (SELECT 1) one LEFT JOIN LATERAL (
      SELECT "seq", "hash" FROM "TrailEntry" WHERE "subject" = $1::text AND "subjectId" = $2::uuid ORDER BY "seq" DESC LIMIT 1
    ) last ON true
  ), stored AS (
    INSERT INTO "TrailEntry" ("subject", "subjectId", "seq", "type", "actorId", "actorName", "requestId", "at", "data", "previousHash", "hash")
    SELECT entry.*, ${trailHash('entry')} FROM entry
  )
  SELECT pg_notify('${liveChannel}', $9::text)::text`

async function appendOne(tx: Tx, record: TrailRecord, { actor, requestId, at }: Circumstances) {
  const news = {
    subject: record.subject,
    subjectId: record.subjectId,
    type: record.type,
    number: record.number ?? null,
  }
  // Written by hand: the hash is computed by the database from its own normal form of the data.
  await tx.$queryRawUnsafe(
    insert,
    record.subject,
    record.subjectId,
    record.type,
    actor.kind === 'user' ? actor.id : null,
    actorName(actor),
    requestId,
    at,
    JSON.stringify(record.data ?? {}),
    JSON.stringify(news),
  )
}

export type ChainReport = { entries: number; intact: boolean; firstBroken: number | null }

/** Recomputes the chain of one subject (AL-1). */
export async function verifyChain(pool: pg.Pool, subject: string, subjectId: string): Promise<ChainReport> {
  const { rows } = await pool.query<{ entries: number; firstBroken: number | null }>(
    `WITH chain AS (
       SELECT entry.*, ${trailHash('entry')} AS "computed",
              lag(entry."hash", 1, '') OVER (ORDER BY entry."seq") AS "before",
              row_number() OVER (ORDER BY entry."seq") AS "place"
       FROM "TrailEntry" entry WHERE entry."subject" = $1 AND entry."subjectId" = $2
     )
     SELECT count(*)::int AS "entries",
            min("seq") FILTER (WHERE "hash" <> "computed" OR "previousHash" <> "before" OR "seq" <> "place") AS "firstBroken"
     FROM chain`,
    [subject, subjectId],
  )
  const found = rows[0] ?? { entries: 0, firstBroken: null }
  return { ...found, intact: found.firstBroken === null }
}
