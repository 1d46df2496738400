import { createHash } from 'node:crypto'
import type { Limit } from '@redress/contracts/route'
import { problem } from './problem.ts'
import type { Services } from './services.ts'

/** Calls per window of seconds; generous for people, tight for guessing. */
const limits: Record<Limit, { calls: number; seconds: number }> = {
  // An office behind one address signs in every morning; each account has tighter limits of its own.
  'sign-in': { calls: 120, seconds: 300 },
  'public-write': { calls: 30, seconds: 600 },
  'public-upload': { calls: 120, seconds: 600 },
  'public-read': { calls: 300, seconds: 60 },
  'link-request': { calls: 10, seconds: 600 },
}

/** One subscriber of IPv6 owns a whole /64; its spellings are one address. */
export function addressKey(address: string): string {
  const plain = address
    .replace(/^::ffff:(?=\d+\.)/i, '')
    .replace(/%.*$/, '')
    .toLowerCase()
  if (!plain.includes(':')) return plain
  const [head = '', tail = ''] = plain.split('::')
  const front = head === '' ? [] : head.split(':')
  const back = tail === '' ? [] : tail.split(':')
  const groups = [...front, ...Array<string>(Math.max(0, 8 - front.length - back.length)).fill('0'), ...back]
  return `${groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':')}::/64`
}

/** Keys hold addresses of people: stored is their hash. */
function storedKey(key: string): string {
  return createHash('sha256').update(key).digest('base64url')
}

/** Begins the windows of these keys anew. */
export async function forgetCalls({ pool }: Services, keys: string[]): Promise<void> {
  await pool.query('DELETE FROM "RateWindow" WHERE "key" = ANY($1)', [keys.map(storedKey)])
}

/**
 * Counts a call in a window shared by all processes.
 * @throws `too-many-requests` with the seconds to wait.
 */
export async function countCall(
  services: Services,
  key: string,
  calls: number,
  seconds: number,
): Promise<void> {
  const now = services.clock()
  const windowStart = new Date(now.getTime() - seconds * 1000)
  const { rows } = await services.pool.query<{ count: number; startedAt: Date }>({
    name: 'count-call',
    text: `INSERT INTO "RateWindow" AS w ("key", "startedAt", "count") VALUES ($1, $2, 1)
           ON CONFLICT ("key") DO UPDATE SET
             "count" = CASE WHEN w."startedAt" <= $3 THEN 1 ELSE w."count" + 1 END,
             "startedAt" = CASE WHEN w."startedAt" <= $3 THEN $2 ELSE w."startedAt" END
           RETURNING "count", "startedAt"`,
    values: [storedKey(key), now, windowStart],
  })
  const found = rows[0]
  if (!found || found.count <= calls) return
  const wait = Math.ceil((found.startedAt.getTime() + seconds * 1000 - now.getTime()) / 1000)
  throw problem('too-many-requests', { retryAfter: Math.max(1, wait) })
}

export function limitCall(services: Services, limit: Limit, address: string): Promise<void> {
  const { calls, seconds } = limits[limit]
  return countCall(services, `${limit} ${addressKey(address)}`, calls, seconds)
}
