import { createHash } from 'node:crypto'
import type { InboxCounts, InboxPage, InboxQuery, InboxView } from '@redress/contracts/complaints'
import { inboxViews } from '@redress/contracts/complaints'
import type { UserActor } from '../../platform/actor.ts'
import type { Services } from '../../platform/services.ts'
import { filterConditions, keysetCondition, Parameters, sorts, viewCondition } from './inbox-conditions.ts'
import { readInboxRows } from './inbox-rows.ts'
import { writeCursor } from './keyset-cursor.ts'

/**
 * Which complaints stand on the page, by one index: no total and no OFFSET, so that a page costs the same at
 * any depth and any size of the journal (AL-6). A view without filters is planned once per connection; a filter is
 * planned for its value, because a rare word and a usual one want different roads.
 */
function pageStatement(query: InboxQuery, actor: UserActor, now: Date) {
  const p = new Parameters()
  const { column, ascending } = sorts[query.sort]
  const direction = ascending ? 'ASC' : 'DESC'
  const filters = filterConditions(query, now, p)
  const conditions = [viewCondition(query.view, actor, now, p), ...filters]
  if (query.cursor) conditions.push(keysetCondition(query.cursor, query.sort, p))
  const text = `SELECT c."id", c."${column}" AS "sortedBy" FROM "Complaint" c WHERE ${conditions.join(' AND ')}
    ORDER BY c."${column}" ${direction}, c."id" ${direction} LIMIT ${p.add(query.limit + 1)}`
  const name = createHash('sha1').update(text).digest('base64url')
  return { text, values: p.values, ...(filters.length === 0 ? { name } : {}) }
}

export async function listInbox(services: Services, actor: UserActor, query: InboxQuery): Promise<InboxPage> {
  const now = services.clock()
  const { rows: found } = await services.pool.query<{ id: string; sortedBy: Date }>(
    pageStatement(query, actor, now),
  )
  const page = found.slice(0, query.limit)
  const last = page.at(-1)
  const rows = await readInboxRows(
    services,
    page.map((row) => row.id),
    now,
  )
  return {
    rows,
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
