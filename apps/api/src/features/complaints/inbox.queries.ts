import type { InboxCounts, InboxPage, InboxQuery, InboxRow, InboxView } from '@redress/contracts/complaints'
import { inboxViews } from '@redress/contracts/complaints'
import { noClock } from '@redress/domain/complaints/complaint'
import { queryWords } from '@redress/domain/text/search-words'
import type { UserActor } from '../../platform/actor.ts'
import { fieldProblem } from '../../platform/problem.ts'
import type { Services } from '../../platform/services.ts'
import { type ClockRow, clockReply, loadCalendars } from '../sla/clock-view.ts'

/** Collects parameters while a statement is put together; only their numbers stand in the text. */
class Parameters {
  readonly values: unknown[] = []

  add(value: unknown): string {
    this.values.push(value)
    return `$${this.values.length}`
  }
}

/** What each view holds (UX 2.2). Every one but closed and all begins with the index on open complaints. */
function viewCondition(view: InboxView, actor: UserActor, now: Date, p: Parameters): string {
  switch (view) {
    case 'mine':
      return `c."isOpen" AND c."responsibleId" = ${p.add(actor.id)}::uuid`
    case 'unassigned':
      return `c."isOpen" AND c."responsibleId" IS NULL`
    case 'at-risk':
      // Those without a running clock stand at the end of the index and need not be looked at.
      return `c."isOpen" AND c."actBy" < ${p.add(noClock)}::timestamptz AND ${clockCondition(['at_risk', 'breached'], now, p)}`
    case 'customer-wrote':
      return `c."isOpen" AND c."lastWordBy" = 'customer'`
    case 'web':
      return `c."isOpen" AND c."step" = 'registered' AND c."channel" IN ('web_form', 'email', 'portal')`
    case 'open':
      return `c."isOpen"`
    case 'closed':
      return `NOT c."isOpen"`
    case 'all':
      return 'true'
  }
}

type ClockFilter = NonNullable<InboxQuery['clock']>[number]

function clockCondition(states: readonly ClockFilter[], now: Date, p: Parameters): string {
  const at = `${p.add(now)}::timestamptz`
  const running = `k."metAt" IS NULL AND k."pausedAt" IS NULL`
  const tests: Record<ClockFilter, string> = {
    on_track: `${running} AND k."atRiskAt" > ${at}`,
    at_risk: `${running} AND k."atRiskAt" <= ${at} AND k."dueAt" >= ${at}`,
    breached: `k."metAt" IS NULL AND k."dueAt" < ${at}`,
    met: `k."metAt" IS NOT NULL`,
  }
  const any = states.map((state) => `(${tests[state]})`).join(' OR ')
  return `EXISTS (SELECT 1 FROM "Clock" k WHERE k."threadId" = c."threadId" AND (${any}))`
}

function filterConditions(query: InboxQuery, now: Date, p: Parameters): string[] {
  const conditions: string[] = []
  if (query.step) conditions.push(`c."step" = ANY(${p.add(query.step)}::"ComplaintStep"[])`)
  if (query.severity) conditions.push(`c."severity" = ANY(${p.add(query.severity)}::"Severity"[])`)
  if (query.channel) conditions.push(`c."channel" = ANY(${p.add(query.channel)}::"Channel"[])`)
  if (query.clock) conditions.push(clockCondition(query.clock, now, p))
  if (query.responsible) conditions.push(`c."responsibleId" = ${p.add(query.responsible)}::uuid`)
  if (query.customer) conditions.push(`c."customerId" = ${p.add(query.customer)}::uuid`)
  if (query.product) {
    const product = p.add(query.product)
    conditions.push(
      `EXISTS (SELECT 1 FROM "ComplaintLine" x WHERE x."complaintId" = c."id" AND x."productId" = ${product}::uuid)`,
    )
  }
  if (query.q) {
    const words = queryWords(query.q)
    // The expression is the one of the index, to the letter.
    conditions.push(
      words ? `to_tsvector('simple', c."searchWords") @@ to_tsquery('simple', ${p.add(words)})` : 'false',
    )
  }
  return conditions
}

const sorts = {
  due: { column: 'actBy', ascending: true },
  newest: { column: 'receivedAt', ascending: false },
  oldest: { column: 'receivedAt', ascending: true },
  'last-word': { column: 'lastWordAt', ascending: false },
} as const

type Sort = keyof typeof sorts

/** A page begins behind the last row of the one before: its sort value and its id. */
function keysetCondition(cursor: string, sort: Sort, p: Parameters): string {
  const [time, id] = cursor.split('|')
  const at = new Date(time ?? '')
  if (Number.isNaN(at.getTime()) || !/^[0-9a-f-]{36}$/.test(id ?? '')) {
    throw fieldProblem('#/query/cursor', 'malformed')
  }
  const { column, ascending } = sorts[sort]
  return `(c."${column}", c."id") ${ascending ? '>' : '<'} (${p.add(at)}::timestamptz, ${p.add(id)}::uuid)`
}

type Row = Omit<InboxRow, 'receivedAt' | 'lastWordAt' | 'clock' | 'responsible'> & {
  receivedAt: Date
  lastWordAt: Date
  sortedBy: Date
  responsibleId: string | null
  responsibleName: string | null
} & { [K in keyof ClockRow as `clock_${K}`]: ClockRow[K] | null }

function clockIn(row: Row): ClockRow | null {
  if (row.clock_kind === null) return null
  const clock = Object.entries(row).filter(([key]) => key.startsWith('clock_'))
  return Object.fromEntries(clock.map(([key, value]) => [key.slice(6), value])) as ClockRow
}

/**
 * One page of the queue, by hand: first the page's ids by one index, then what the rows show. No total and
 * no OFFSET, so that a page costs the same at any depth and any size of the journal (AL-6).
 */
function pageStatement(query: InboxQuery, actor: UserActor, now: Date) {
  const p = new Parameters()
  const { column, ascending } = sorts[query.sort]
  const direction = ascending ? 'ASC' : 'DESC'
  const conditions = [viewCondition(query.view, actor, now, p), ...filterConditions(query, now, p)]
  if (query.cursor) conditions.push(keysetCondition(query.cursor, query.sort, p))
  const text = `
    WITH page AS (
      SELECT c.* FROM "Complaint" c WHERE ${conditions.join(' AND ')}
      ORDER BY c."${column}" ${direction}, c."id" ${direction} LIMIT ${p.add(query.limit + 1)}
    )
    SELECT c."id", c."number", c."kind", c."step", c."subject", c."channel", c."language", c."severity", c."urgent",
           c."receivedAt", c."lastWordAt", c."lastWordBy", c."version", c."${column}" AS "sortedBy",
           coalesce(cu."name", c."companyName") AS "customer", cu."id" IS NOT NULL AS "customerKnown",
           coalesce(l."product", '') AS "product", coalesce(l."batch", '') AS "batch",
           coalesce(l."lines", 1)::int - 1 AS "moreLines", coalesce(l."onHold", false) AS "onHold",
           r."id" AS "responsibleId", r."name" AS "responsibleName", k.*
    FROM page c
    LEFT JOIN "Customer" cu ON cu."id" = c."customerId"
    LEFT JOIN "User" r ON r."id" = c."responsibleId"
    LEFT JOIN LATERAL (
      SELECT count(*) AS "lines",
             (array_agg(coalesce(p."number", x."productText") ORDER BY x."position"))[1] AS "product",
             (array_agg(coalesce(b."number", x."batchText") ORDER BY x."position"))[1] AS "batch",
             bool_or(EXISTS (SELECT 1 FROM "Hold" h WHERE h."productId" = x."productId" AND h."releasedAt" IS NULL
                             AND (h."batchId" IS NULL OR h."batchId" = x."batchId"))) AS "onHold"
      FROM "ComplaintLine" x
      LEFT JOIN "Product" p ON p."id" = x."productId" LEFT JOIN "Batch" b ON b."id" = x."batchId"
      WHERE x."complaintId" = c."id"
    ) l ON true
    LEFT JOIN LATERAL (
      SELECT k."kind" AS "clock_kind", k."calendarId" AS "clock_calendarId", ca."version" AS "clock_calendarVersion",
             k."target" AS "clock_target", k."startedAt" AS "clock_startedAt", k."atRiskAt" AS "clock_atRiskAt",
             k."dueAt" AS "clock_dueAt", k."metAt" AS "clock_metAt", k."pausedAt" AS "clock_pausedAt",
             k."pausedMinutes" AS "clock_pausedMinutes"
      FROM "Clock" k JOIN "Calendar" ca ON ca."id" = k."calendarId"
      WHERE k."threadId" = c."threadId" ORDER BY k."metAt" IS NOT NULL, k."dueAt" LIMIT 1
    ) k ON true
    ORDER BY c."${column}" ${direction}, c."id" ${direction}`
  return { text, values: p.values }
}

export async function listInbox(services: Services, actor: UserActor, query: InboxQuery): Promise<InboxPage> {
  const now = services.clock()
  const { rows } = await services.pool.query<Row>(pageStatement(query, actor, now))
  const page = rows.slice(0, query.limit)
  const clocks = page.map(clockIn)
  await loadCalendars(
    services.pool,
    clocks.filter((clock) => clock !== null),
  )
  const last = page.at(-1)
  return {
    rows: page.map((row, index) => {
      const clock = clocks[index]
      return {
        ...row,
        receivedAt: row.receivedAt.toISOString(),
        lastWordAt: row.lastWordAt.toISOString(),
        responsible:
          row.responsibleId !== null ? { id: row.responsibleId, name: row.responsibleName ?? '' } : null,
        clock: clock ? clockReply(clock, now) : null,
      }
    }),
    nextCursor: rows.length > query.limit && last ? `${last.sortedBy.toISOString()}|${last.id}` : null,
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
  const { rows } = await services.pool.query<Record<InboxView, number>>(
    `SELECT ${counts.join(', ')}`,
    p.values,
  )
  const found = rows[0]
  const entries = inboxViews.map((view) => {
    const count = found?.[view] ?? 0
    return [view, { count: Math.min(count, countBound), orMore: count > countBound }] as const
  })
  return { views: Object.fromEntries(entries) as InboxCounts['views'] }
}
