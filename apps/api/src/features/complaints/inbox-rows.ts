import type { InboxRow } from '@redress/contracts/complaints'
import type { Services } from '../../platform/services.ts'
import { type ClockRow, clockReply, loadCalendars } from '../sla/clock-view.ts'

type Row = Omit<InboxRow, 'receivedAt' | 'lastWordAt' | 'clock' | 'responsible'> & {
  receivedAt: Date
  lastWordAt: Date
  responsibleId: string | null
  responsibleName: string | null
  clockKind: ClockRow['kind'] | null
} & Omit<ClockRow, 'kind'>

/** A row with the time the list is sorted by, from which the next page goes on. */
export type PageRow = { row: InboxRow; sortedBy: Date }

/** What the rows of a page show, in its order. @param page rows of "id", "place" and "sortedBy", as SQL. */
const rowsOf = (page: string) => `
  SELECT page."sortedBy", c."id", c."number", c."kind", c."step", c."subject", c."channel", c."language", c."severity", c."urgent",
         c."receivedAt", c."lastWordAt", c."lastWordBy", c."version",
         coalesce(cu."name", c."companyName") AS "customer", cu."id" IS NOT NULL AS "customerKnown",
         coalesce(p."number", l."productText", '') AS "product", coalesce(b."number", l."batchText", '') AS "batch",
         (SELECT count(*)::int FROM "ComplaintLine" x WHERE x."complaintId" = c."id" AND x."position" > 1) AS "moreLines",
         EXISTS (SELECT 1 FROM "ComplaintLine" x JOIN "Hold" h ON h."productId" = x."productId"
                 WHERE x."complaintId" = c."id" AND h."releasedAt" IS NULL
                   AND (h."batchId" IS NULL OR h."batchId" = x."batchId")) AS "onHold",
         r."id" AS "responsibleId", r."name" AS "responsibleName",
         k."kind" AS "clockKind", k."calendarId", ca."version" AS "calendarVersion", k."target", k."startedAt", k."atRiskAt",
         k."dueAt", k."metAt", k."pausedAt", k."pausedMinutes", k."pauseReason"
  FROM ${page} AS page
  JOIN "Complaint" c ON c."id" = page."id"
  LEFT JOIN "Customer" cu ON cu."id" = c."customerId"
  LEFT JOIN "User" r ON r."id" = c."responsibleId"
  LEFT JOIN "ComplaintLine" l ON l."complaintId" = c."id" AND l."position" = 1
  LEFT JOIN "Product" p ON p."id" = l."productId"
  LEFT JOIN "Batch" b ON b."id" = l."batchId"
  LEFT JOIN LATERAL (
    SELECT * FROM "Clock" k WHERE k."threadId" = c."threadId" ORDER BY k."metAt" IS NOT NULL, k."dueAt" LIMIT 1
  ) k ON true
  LEFT JOIN "Calendar" ca ON ca."id" = k."calendarId"
  ORDER BY page."place"`

/** Planned once: the page's ids are its only parameter. */
const byIds = rowsOf(
  `(SELECT x.*, NULL AS "sortedBy" FROM unnest($1::uuid[]) WITH ORDINALITY AS x("id", "place"))`,
)

/** The rows of a page that was found before. */
export async function readInboxRows(services: Services, ids: string[], now: Date): Promise<InboxRow[]> {
  if (ids.length === 0) return []
  const { rows } = await services.pool.query<Row>({ name: 'inbox-rows', text: byIds, values: [ids] })
  await loadClockCalendars(services, rows)
  return rows.map((row) => rowReply(row, now))
}

/**
 * Page and rows in one round trip, for the lists opened all day. @param find the page as a statement of "id" and
 * "sortedBy", the order of these, and a name to be planned once.
 * @returns one row more than the page has when there is another page.
 */
export async function findInboxRows(
  services: Services,
  { order, ...find }: { name: string; text: string; order: string; values: unknown[] },
  now: Date,
): Promise<PageRow[]> {
  const page = `(SELECT x.*, row_number() OVER (ORDER BY ${order}) AS "place" FROM (${find.text}) x)`
  const { rows } = await services.pool.query<Row & { sortedBy: Date }>({ ...find, text: rowsOf(page) })
  await loadClockCalendars(services, rows)
  return rows.map(({ sortedBy, ...row }) => ({ row: rowReply(row, now), sortedBy }))
}

const loadClockCalendars = ({ pool }: Services, rows: Row[]) =>
  loadCalendars(
    pool,
    rows.filter((row) => row.clockKind !== null),
  )

function rowReply(row: Row, now: Date): InboxRow {
  return {
    ...row,
    receivedAt: row.receivedAt.toISOString(),
    lastWordAt: row.lastWordAt.toISOString(),
    responsible:
      row.responsibleId !== null ? { id: row.responsibleId, name: row.responsibleName ?? '' } : null,
    clock: row.clockKind !== null ? clockReply({ ...row, kind: row.clockKind }, now) : null,
  }
}
