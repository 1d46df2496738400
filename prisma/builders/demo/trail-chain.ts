import type pg from 'pg'
import { trailHash } from '../../src/trail.ts'

export const STAGED_TRAIL = 'staged_trail'

/** A place for trail entries that still lack their hashes; lives as long as the transaction. */
export async function stageTrail(db: pg.Client): Promise<void> {
  await db.query(
    `CREATE TEMP TABLE ${STAGED_TRAIL} ("subject" text, "subjectId" uuid, "seq" int, "type" text, "actorId" uuid,
       "actorName" text, "requestId" text, "at" timestamptz(3), "data" jsonb) ON COMMIT DROP`,
  )
}

/** Chains the staged entries of every subject and appends them in order of time (AL-1). */
export async function appendStagedTrail(db: pg.Client): Promise<void> {
  await db.query(`
    WITH RECURSIVE chain AS (
      SELECT entry.*, ${trailHash('entry')} AS "hash"
      FROM (SELECT staged.*, ''::text AS "previousHash" FROM ${STAGED_TRAIL} staged WHERE "seq" = 1) entry
      UNION ALL
      SELECT entry.*, ${trailHash('entry')}
      FROM (
        SELECT staged.*, chain."hash" AS "previousHash"
        FROM chain JOIN ${STAGED_TRAIL} staged
          ON staged."subject" = chain."subject" AND staged."subjectId" = chain."subjectId" AND staged."seq" = chain."seq" + 1
      ) entry
    )
    INSERT INTO "TrailEntry" ("subject", "subjectId", "seq", "type", "actorId", "actorName", "requestId", "at", "data", "previousHash", "hash")
    SELECT "subject", "subjectId", "seq", "type", "actorId", "actorName", "requestId", "at", "data", "previousHash", "hash"
    FROM chain ORDER BY "at", "subjectId", "seq"`)
}
