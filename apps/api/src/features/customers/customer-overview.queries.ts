import type { CustomerOverview } from '@redress/contracts/customer-overview'
import type { Services } from '../../platform/services.ts'
import { needCustomer } from './customers.queries.ts'

type Clocks = CustomerOverview['firstReply']
type Contact = Omit<CustomerOverview['lastContacts'][number], 'at'> & { at: Date }
type Hold = Omit<CustomerOverview['holds'][number], 'setAt'> & { setAt: Date }
type NextVisit = Omit<NonNullable<CustomerOverview['nextVisit']>, 'plannedAt'> & { plannedAt: Date }

/** The first instant of the month eleven months before this one, so that twelve months are counted. */
const yearAgo = `(date_trunc('month', $2::timestamptz AT TIME ZONE 'UTC') - interval '11 months') AT TIME ZONE 'UTC'`
const received = `x."customerId" = $1 AND x."undoneAt" IS NULL AND x."receivedAt" <= $2::timestamptz`
const ofTheYear = `${received} AND x."receivedAt" >= ${yearAgo}`
const most = 5

const months = `
  SELECT to_char(m, 'YYYY-MM') AS "month", (
    SELECT count(*)::int FROM "Complaint" x WHERE ${received}
      AND x."receivedAt" >= m AT TIME ZONE 'UTC' AND x."receivedAt" < (m + interval '1 month') AT TIME ZONE 'UTC') AS "count"
  FROM generate_series(date_trunc('month', $2::timestamptz AT TIME ZONE 'UTC') - interval '11 months',
                       date_trunc('month', $2::timestamptz AT TIME ZONE 'UTC'), interval '1 month') m ORDER BY m`

const years = `
  WITH counted AS (
    SELECT extract(year FROM x."receivedAt" AT TIME ZONE 'UTC')::int AS "year", count(*)::int AS "count"
    FROM "Complaint" x WHERE ${received} GROUP BY 1
  ), bounds AS (
    SELECT min("year") AS "first", extract(year FROM $2::timestamptz AT TIME ZONE 'UTC')::int AS "last" FROM counted
  )
  SELECT y AS "year", coalesce(c."count", 0) AS "count"
  FROM bounds, generate_series(greatest("first", "last" - 9), "last") y LEFT JOIN counted c ON c."year" = y
  WHERE bounds."first" IS NOT NULL ORDER BY y`

const firstReply = `
  SELECT count(*) FILTER (WHERE k."metAt" IS NOT NULL OR k."dueAt" < least(k."pausedAt", $2::timestamptz))::int AS "of",
         count(*) FILTER (WHERE k."metAt" <= k."dueAt")::int AS "inTime",
         round((avg(extract(epoch FROM k."metAt" - x."receivedAt")) / 3600)::numeric, 1)::float8 AS "meanHours"
  FROM "Complaint" x JOIN "Clock" k ON k."threadId" = x."threadId" AND k."kind" = 'first_reply'
  WHERE ${ofTheYear}`

const repeats = `
  SELECT count(*)::int AS "count" FROM "Complaint" x WHERE ${ofTheYear}
    AND EXISTS (SELECT 1 FROM "ComplaintRepeat" r WHERE r."laterId" = x."id")`

const products = `
  SELECT p."id", p."number", p."name", count(DISTINCT x."id")::int AS "count",
         EXISTS (SELECT 1 FROM "Hold" h WHERE h."productId" = p."id" AND h."releasedAt" IS NULL) AS "onHold"
  FROM "Complaint" x JOIN "ComplaintLine" l ON l."complaintId" = x."id" JOIN "Product" p ON p."id" = l."productId"
  WHERE ${ofTheYear} GROUP BY p."id" ORDER BY "count" DESC, p."number" LIMIT ${most}`

const defects = `
  SELECT d."id", d."code", d."name", count(DISTINCT x."id")::int AS "count"
  FROM "Complaint" x JOIN "ComplaintLine" l ON l."complaintId" = x."id" JOIN "DefectCode" d ON d."id" = l."defectCodeId"
  WHERE ${ofTheYear} GROUP BY d."id" ORDER BY "count" DESC, d."code" LIMIT ${most}`

/** Holds in force on a product, or just the batch, that stands in a complaint of this customer. */
const holds = `
  SELECT h."id", p."number" AS "product", b."number" AS "batch", h."reason", h."setAt"
  FROM "Hold" h JOIN "Product" p ON p."id" = h."productId" LEFT JOIN "Batch" b ON b."id" = h."batchId"
  WHERE h."releasedAt" IS NULL AND EXISTS (
    SELECT 1 FROM "ComplaintLine" l JOIN "Complaint" x ON x."id" = l."complaintId"
    WHERE x."customerId" = $1 AND x."undoneAt" IS NULL AND l."productId" = h."productId"
      AND (h."batchId" IS NULL OR l."batchId" = h."batchId"))
  ORDER BY h."setAt" DESC, h."id" LIMIT 20`

/** No word is later than its complaint's last one, so the latest words are in the complaints of the latest. */
const lastContacts = `
  SELECT m."at", m."kind", m."channel", m."authorName" AS "by", x."number" AS "complaint"
  FROM (SELECT x."threadId", x."number" FROM "Complaint" x WHERE x."customerId" = $1 AND x."undoneAt" IS NULL
        ORDER BY x."lastWordAt" DESC LIMIT ${most}) x
  JOIN LATERAL (SELECT * FROM "Message" m WHERE m."threadId" = x."threadId" AND m."kind" <> 'internal_note'
                ORDER BY m."at" DESC, m."id" DESC LIMIT ${most}) m ON true
  ORDER BY m."at" DESC, m."id" DESC LIMIT ${most}`

const nextVisit = `
  SELECT v."id", v."kind", v."plannedAt", u."name" AS "by", v."purpose"
  FROM "CustomerVisit" v JOIN "User" u ON u."id" = v."byId"
  WHERE v."customerId" = $1 AND v."doneAt" IS NULL AND v."cancelledAt" IS NULL ORDER BY v."plannedAt", v."id" LIMIT 1`

/**
 * How it stands with one customer (CU-1). Months and years are those of UTC.
 * @throws `not-found`
 */
export async function readOverview(services: Services, customerId: string): Promise<CustomerOverview> {
  await needCustomer(services, customerId)
  const { pool } = services
  const values = [customerId, services.clock()]
  const counted = async <T extends object>(text: string) => (await pool.query<T>(text, values)).rows
  const found = async <T extends object>(text: string) => (await pool.query<T>(text, [customerId])).rows
  const [byMonth, byYear, [replies], [again], byProduct, byDefect, held, contacts, [visit]] =
    await Promise.all([
      counted<CustomerOverview['months'][number]>(months),
      counted<CustomerOverview['years'][number]>(years),
      counted<Clocks>(firstReply),
      counted<{ count: number }>(repeats),
      counted<CustomerOverview['products'][number]>(products),
      counted<CustomerOverview['defects'][number]>(defects),
      found<Hold>(holds),
      found<Contact>(lastContacts),
      found<NextVisit>(nextVisit),
    ])
  return {
    holds: held.map((hold) => ({ ...hold, setAt: hold.setAt.toISOString() })),
    months: byMonth,
    years: byYear,
    firstReply: replies ?? { inTime: 0, of: 0, meanHours: null },
    repeats: again?.count ?? 0,
    products: byProduct,
    defects: byDefect,
    lastContacts: contacts.map((contact) => ({ ...contact, at: contact.at.toISOString() })),
    nextVisit: visit ? { ...visit, plannedAt: visit.plannedAt.toISOString() } : null,
  }
}
