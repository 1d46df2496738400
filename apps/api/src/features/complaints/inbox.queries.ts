import { createHash } from 'node:crypto'
import type { InboxCounts, InboxPage, InboxQuery, InboxView } from '@redress/contracts/inbox'
import { inboxViews } from '@redress/contracts/inbox'
import { humanNumber, parseHumanNumber } from '@redress/domain/numbers/human-number'
import { queryWords } from '@redress/domain/text/search-words'
import type { UserActor } from '../../platform/actor.ts'
import type { Services } from '../../platform/services.ts'
import { filterConditions, keysetCondition, Parameters, sorts, viewCondition } from './inbox-conditions.ts'
import { readInboxRows } from './inbox-rows.ts'
import { type Found, searchPage } from './inbox-search.ts'
import { writeCursor } from './keyset-cursor.ts'

/**
 * Which complaints stand on the page, by one index: no total and no OFFSET, so that a page costs the same at
 * any depth and any size of the journal (AL-6). A view without filters is planned once per connection; a filter is
 * planned for its value.
 */
async function findPage(
  services: Services,
  actor: UserActor,
  query: InboxQuery,
  now: Date,
): Promise<Found[]> {
  const p = new Parameters()
  const { column, ascending } = sorts[query.sort]
  const direction = ascending ? 'ASC' : 'DESC'
  const limit = query.limit + 1
  const filters = filterConditions(query, now, p)
  const conditions = [viewCondition(query.view, actor, now, p), ...filters]
  if (query.cursor) conditions.push(keysetCondition(query.cursor, query.sort, p))
  const where = conditions.join(' AND ')
  if (query.q) {
    const words = queryWords(query.q)
    const order = { column, direction } as const
    const named = await findByNumber(services, query.q, where, order.column, p.values)
    if (named.length > 0 || words === null) return named
    return searchPage(services.pool, { where, values: p.values, words, order, limit })
  }
  const text = `SELECT c."id", c."${column}" AS "sortedBy" FROM "Complaint" c WHERE ${where}
    ORDER BY c."${column}" ${direction}, c."id" ${direction} LIMIT ${p.add(limit)}`
  const name = createHash('sha1').update(text).digest('base64url')
  const statement = { text, values: p.values, ...(filters.length === 0 ? { name } : {}) }
  const { rows } = await services.pool.query<Found>(statement)
  return rows
}

/** A number said on the phone, "c 2026 48", is one complaint, not a word among others. */
async function findByNumber(
  { pool }: Services,
  typed: string,
  where: string,
  column: string,
  values: unknown[],
): Promise<Found[]> {
  const number = parseHumanNumber(typed)
  if (number?.kind !== 'complaint') return []
  const { rows } = await pool.query<Found>(
    `SELECT c."id", c."${column}" AS "sortedBy" FROM "Complaint" c WHERE c."number" = $${values.length + 1} AND ${where}`,
    [...values, humanNumber('complaint', number.year, number.n)],
  )
  return rows
}

export async function listInbox(services: Services, actor: UserActor, query: InboxQuery): Promise<InboxPage> {
  const now = services.clock()
  const found = await findPage(services, actor, query, now)
  const page = found.slice(0, query.limit)
  const last = page.at(-1)
  const ids = page.map((row) => row.id)
  return {
    rows: await readInboxRows(services, ids, now),
    nextCursor: found.length > query.limit && last ? writeCursor(last.sortedBy, last.id) : null,
  }
}

const countBound = 1000

/** How many stand in each view; counting stops at the bound, so that a badge never costs a full scan. */
export async function countInbox(services: Services, actor: UserActor): Promise<InboxCounts> {
  const p = new Parameters()
  const now = services.clock()
  const counts = inboxViews.map(
    (view) =>
      `(SELECT count(*)::int FROM (SELECT 1 FROM "Complaint" c WHERE ${viewCondition(view, actor, now, p)} LIMIT ${countBound + 1}) x) AS "${view}"`,
  )
  const { rows } = await services.pool.query<Record<InboxView, number>>({
    name: 'count-inbox',
    text: `SELECT ${counts.join(', ')}`,
    values: p.values,
  })
  const found = rows[0]
  const entries = inboxViews.map((view) => {
    const count = found?.[view] ?? 0
    return [view, { count: Math.min(count, countBound), orMore: count > countBound }] as const
  })
  return { views: Object.fromEntries(entries) as InboxCounts['views'] }
}
