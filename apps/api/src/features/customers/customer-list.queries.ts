import type { CustomerRow, CustomersQuery } from '@redress/contracts/customers'
import { phoneDigits } from '@redress/domain/customers/phone-number'
import type { Services } from '../../platform/services.ts'
import { phoneCondition } from './phone-condition.ts'

type Row = Omit<CustomerRow, 'lastContactAt'> & { lastContactAt: Date | null }

/** A contact that was typed for: by number, name or address. */
const named = `(strpos(lower(o."name"), lower($1)) > 0 OR strpos(coalesce(o."email", ''), lower($1)) > 0)`

const statement = `
  SELECT c."id", c."name", c."industry", c."country", c."language", c."preferredChannel", c."active",
         m."contact", s."openComplaints", s."lastContactAt", k."clock"
  FROM (
    SELECT c.*, (
      SELECT o."id" FROM "Contact" o
      WHERE $1 <> '' AND o."customerId" = c."id" AND o."active" AND (${phoneCondition('o."phone"', '$2')} OR ${named})
      ORDER BY o."name" LIMIT 1) AS "contactId"
    FROM "Customer" c
    WHERE ($4 OR c."active")
      AND ($3::uuid IS NULL OR (c."name", c."id") > (SELECT x."name", x."id" FROM "Customer" x WHERE x."id" = $3::uuid))
  ) c
  LEFT JOIN LATERAL (
    SELECT json_build_object('id', o."id", 'name', o."name", 'phone', coalesce(o."phone", '')) AS "contact"
    FROM "Contact" o WHERE o."id" = c."contactId") m ON true
  LEFT JOIN LATERAL (
    SELECT count(*) FILTER (WHERE x."isOpen")::int AS "openComplaints", max(x."lastWordAt") AS "lastContactAt"
    FROM "Complaint" x WHERE x."customerId" = c."id" AND x."undoneAt" IS NULL) s ON true
  LEFT JOIN LATERAL (
    SELECT CASE max(CASE WHEN k."dueAt" < least(k."pausedAt", $5::timestamptz) THEN 3
                         WHEN k."pausedAt" IS NOT NULL THEN 1
                         WHEN k."atRiskAt" <= $5::timestamptz THEN 2 ELSE 1 END)
             WHEN 3 THEN 'breached' WHEN 2 THEN 'at_risk' WHEN 1 THEN 'on_track' END AS "clock"
    FROM "Complaint" x JOIN "Clock" k ON k."threadId" = x."threadId"
    WHERE x."customerId" = c."id" AND x."isOpen" AND k."metAt" IS NULL) k ON true
  WHERE $1 = '' OR strpos(lower(c."name"), lower($1)) > 0 OR c."contactId" IS NOT NULL
  ORDER BY c."name", c."id" LIMIT $6`

/** Customers in the order of their names, which is also where a page goes on: no total and no OFFSET (AL-6). */
export async function listCustomers(services: Services, query: CustomersQuery) {
  const { q, show, cursor, limit } = query
  const { rows } = await services.pool.query<Row>({
    name: 'list-customers',
    text: statement,
    values: [q, phoneDigits(q) ?? '', cursor ?? null, show === 'all', services.clock(), limit + 1],
  })
  const page = rows.slice(0, limit)
  return {
    customers: page.map((row) => ({ ...row, lastContactAt: row.lastContactAt?.toISOString() ?? null })),
    nextCursor: rows.length > limit ? (page.at(-1)?.id ?? null) : null,
  }
}
