import type { InboxRow } from '@redress/contracts/inbox'
import type { Services } from '../../platform/services.ts'
import { type ClockRow, clockReply, loadCalendars } from '../sla/clock-view.ts'

type Row = Omit<InboxRow, 'receivedAt' | 'lastWordAt' | 'clock' | 'responsible'> & {
  receivedAt: Date
  lastWordAt: Date
  responsibleId: string | null
  responsibleName: string | null
  clockKind: ClockRow['kind'] | null
} & Omit<ClockRow, 'kind'>

/** What the rows of a page show, in the order of the ids. Planned once: the page's ids are its only parameter. */
const statement = `
  SELECT c."id", c."number", c."kind", c."step", c."subject", c."channel", c."language", c."severity", c."urgent",
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
  FROM unnest($1::uuid[]) WITH ORDINALITY AS page("id", "place")
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

export async function readInboxRows(services: Services, ids: string[], now: Date): Promise<InboxRow[]> {
  if (ids.length === 0) return []
  const { rows } = await services.pool.query<Row>({ name: 'inbox-rows', text: statement, values: [ids] })
  await loadCalendars(
    services.pool,
    rows.filter((row) => row.clockKind !== null),
  )
  return rows.map((row) => ({
    ...row,
    receivedAt: row.receivedAt.toISOString(),
    lastWordAt: row.lastWordAt.toISOString(),
    responsible:
      row.responsibleId !== null ? { id: row.responsibleId, name: row.responsibleName ?? '' } : null,
    clock: row.clockKind !== null ? clockReply({ ...row, kind: row.clockKind }, now) : null,
  }))
}
