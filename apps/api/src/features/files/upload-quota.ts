import { createHash } from 'node:crypto'
import { problem } from '../../platform/problem.ts'
import { addressKey } from '../../platform/rate-limit.ts'
import type { Services } from '../../platform/services.ts'

const kibibytesADay = 200 * 1024
const day = 24 * 60 * 60 * 1000

/**
 * Takes an upload from what an address, or a link that lets photos in, may leave with us in a day; several at once cannot overdraw it.
 * Counted in a window shared by all processes, in KiB since a count of bytes would not fit.
 * @throws `too-many-requests` with the seconds to wait.
 */
export async function takeFromQuota({ pool, clock }: Services, holder: string, bytes: number): Promise<void> {
  const now = clock()
  const key = createHash('sha256')
    .update(`public-upload-bytes ${addressKey(holder)}`)
    .digest('base64url')
  const dayAgo = new Date(now.getTime() - day)
  const { rowCount } = await pool.query(
    `INSERT INTO "RateWindow" AS w ("key", "startedAt", "count") VALUES ($1, $2, $3)
     ON CONFLICT ("key") DO UPDATE SET
       "count" = CASE WHEN w."startedAt" <= $4 THEN $3 ELSE w."count" + $3 END,
       "startedAt" = CASE WHEN w."startedAt" <= $4 THEN $2 ELSE w."startedAt" END
     WHERE w."startedAt" <= $4 OR w."count" + $3 <= $5`,
    [key, now, Math.ceil(bytes / 1024), dayAgo, kibibytesADay],
  )
  if (rowCount === 1) return
  const { rows } = await pool.query<{ startedAt: Date }>(
    'SELECT "startedAt" FROM "RateWindow" WHERE "key" = $1',
    [key],
  )
  const freeAt = (rows[0]?.startedAt ?? now).getTime() + day
  throw problem('too-many-requests', { retryAfter: Math.max(1, Math.ceil((freeAt - now.getTime()) / 1000)) })
}
