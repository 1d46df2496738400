import type pg from 'pg'

type Query = { view?: string; q?: string; sort?: string }

const rowParts = `
  SELECT c."id", c."number", c."kind", c."step", c."subject", c."channel", c."language", c."severity", c."urgent", c."receivedAt",
    c."lastWordAt", c."lastWordBy", c."version", coalesce(cu."name", c."companyName") AS "customer", cu."id" IS NOT NULL AS "customerKnown",
    coalesce(p."number", l."productText") AS "product", coalesce(b."number", l."batchText") AS "batch",
    (SELECT count(*)::int - 1 FROM "ComplaintLine" x WHERE x."complaintId" = c."id") AS "moreLines",
    EXISTS (SELECT 1 FROM "Hold" h WHERE h."productId" = l."productId" AND h."releasedAt" IS NULL
            AND (h."batchId" IS NULL OR h."batchId" = l."batchId")) AS "onHold",
    r."id" AS "responsibleId", r."name" AS "responsibleName", k."kind" AS "clock", k."startedAt", k."atRiskAt", k."dueAt", k."metAt"
`

const joins = `
  LEFT JOIN "Customer" cu ON cu."id" = c."customerId"
  LEFT JOIN "User" r ON r."id" = c."responsibleId"
  LEFT JOIN "ComplaintLine" l ON l."complaintId" = c."id" AND l."position" = 1
  LEFT JOIN "Product" p ON p."id" = l."productId"
  LEFT JOIN "Batch" b ON b."id" = l."batchId"
  LEFT JOIN "Clock" k ON k."threadId" = c."threadId" AND k."kind" = 'first_reply'
`

/** The queue's page: open ones by due time, or the whole journal by time of receipt, from a place on. */
export function bareList(query: Query, at?: string, id?: string): pg.QueryConfig {
  const byReceipt = query.sort === 'newest'
  const order = byReceipt ? `c."receivedAt" DESC, c."id" DESC` : `c."actBy", c."id"`
  const sorted = byReceipt ? `c."receivedAt"` : `c."actBy"`
  const values: unknown[] = []
  const where = [query.view === 'all' ? 'true' : `c."isOpen"`]
  if (query.q)
    where.push(`to_tsvector('simple', c."searchWords") @@ to_tsquery('simple', $${values.push(query.q)})`)
  if (at && id) {
    where.push(
      `(${sorted}, c."id") ${byReceipt ? '<' : '>'} ($${values.push(at)}::timestamptz, $${values.push(id)}::uuid)`,
    )
  }
  return {
    name: `list ${where.join(' ')} ${order}`.slice(0, 60),
    text: `WITH page AS (SELECT c.* FROM "Complaint" c WHERE ${where.join(' AND ')} ORDER BY ${order} LIMIT 51)
           ${rowParts}, ${sorted} AS "sortedBy" FROM page c ${joins} ORDER BY ${order}`,
    values,
  }
}

/** The record page: the complaint with lines, clocks, files and steps. */
export const bareRecord = `
  SELECT c.*, to_json(cu) AS "customer", to_json(co) AS "contact", r."name" AS "responsible",
    (SELECT count(*) FROM (SELECT 1 FROM "Complaint" x WHERE x."customerId" = cu."id" AND x."isOpen" LIMIT 1000) n) AS "openComplaints",
    (SELECT count(*) FROM (SELECT 1 FROM "Complaint" x WHERE x."customerId" = cu."id" LIMIT 1000) n) AS "allComplaints",
    (SELECT coalesce(json_agg(json_build_object('line', l, 'product', p, 'batch', b, 'defect', d,
        'hold', (SELECT h."reason" FROM "Hold" h WHERE h."productId" = l."productId" AND h."releasedAt" IS NULL
                 AND (h."batchId" IS NULL OR h."batchId" = l."batchId") LIMIT 1)) ORDER BY l."position"), '[]')
     FROM "ComplaintLine" l LEFT JOIN "Product" p ON p."id" = l."productId" LEFT JOIN "Batch" b ON b."id" = l."batchId"
       LEFT JOIN "DefectCode" d ON d."id" = l."defectCodeId" WHERE l."complaintId" = c."id") AS "lines",
    (SELECT coalesce(json_agg(k), '[]') FROM "Clock" k WHERE k."threadId" = c."threadId") AS "clocks",
    (SELECT coalesce(json_agg(a), '[]') FROM "ComplaintAttachment" e JOIN "Attachment" a ON a."id" = e."attachmentId"
     WHERE e."complaintId" = c."id") AS "files",
    (SELECT coalesce(json_object_agg(t."step", t."at"), '{}') FROM (SELECT "data"->>'to' AS "step", max("at") AS "at" FROM "TrailEntry"
       WHERE "subject" = 'complaint' AND "subjectId" = c."id" AND "data" ? 'to' GROUP BY 1) t) AS "reached",
    (SELECT max(m."at") FROM "Message" m WHERE m."threadId" = c."threadId" AND m."kind" = 'to_customer') AS "lastReplyAt"
  FROM "Complaint" c LEFT JOIN "Customer" cu ON cu."id" = c."customerId" LEFT JOIN "Contact" co ON co."id" = c."contactId"
  LEFT JOIN "User" r ON r."id" = c."responsibleId" WHERE c."number" = $1`
