import type { CatalogList } from '@redress/contracts/products'
import { problem } from '../../platform/problem.ts'
import type { Services } from '../../platform/services.ts'
import { pageOf } from './page-of.ts'

type Row = {
  id: string
  name: string
  country: string
  active: boolean
  components: number
  complaints: number
}

/** Complaints that count against a supplier: its fault, neither merged away nor taken back (MO-3, MO-6). */
const countsAgainst = `c."faultSide" = 'supplier' AND c."step" <> 'merged' AND c."undoneAt" IS NULL`

const yearBack = `interval '12 months'`

/** Suppliers by name, with their components and the complaints of a year. */
export async function listSuppliers({ pool, clock }: Services, { q, show, cursor, limit }: CatalogList) {
  const { rows } = await pool.query<Row>({
    name: 'list-suppliers',
    text: `SELECT s."id", s."name", s."country", s."active",
                  (SELECT count(*)::int FROM "Component" k WHERE k."supplierId" = s."id" AND k."active") AS "components",
                  (SELECT count(*)::int FROM "Complaint" c WHERE c."supplierId" = s."id" AND ${countsAgainst}
                     AND c."receivedAt" > $5::timestamptz - ${yearBack}) AS "complaints"
           FROM "Supplier" s
           WHERE ($1 OR s."active") AND strpos(lower(s."name" || ' ' || s."country"), lower($2)) > 0
             AND ($3::uuid IS NULL OR s."name" > (SELECT "name" FROM "Supplier" WHERE "id" = $3::uuid))
           ORDER BY s."name" LIMIT $4`,
    values: [show === 'all', q, cursor ?? null, limit + 1, clock()],
  })
  const { page, nextCursor } = pageOf(rows, limit)
  return { suppliers: page, nextCursor }
}

type Choice = {
  supplierId: string
  supplier: string
  component: { id: string; number: string; name: string } | null
}

/** A supplier by itself, then each of its components (AN-3). */
export async function findSuppliers({ pool }: Services, q: string): Promise<Choice[]> {
  const { rows } = await pool.query<Choice>({
    name: 'find-suppliers',
    text: `SELECT s."id" AS "supplierId", s."name" AS "supplier",
                  CASE WHEN k."id" IS NOT NULL THEN json_build_object('id', k."id", 'number', k."number", 'name', k."name") END AS "component"
           FROM "Supplier" s
           LEFT JOIN LATERAL (
             SELECT NULL::uuid AS "id", '' AS "number", '' AS "name"
             UNION ALL SELECT "id", "number", "name" FROM "Component" WHERE "supplierId" = s."id" AND "active"
           ) k ON true
           WHERE s."active" AND strpos(lower(s."name" || ' ' || k."number" || ' ' || k."name"), lower($1)) > 0
           ORDER BY s."name", k."number" LIMIT 20`,
    values: [q],
  })
  return rows
}

/** One supplier; months are those of the person asking. @throws `not-found` */
export async function readSupplier({ prisma, pool, clock }: Services, id: string, readerId: string) {
  const supplier = await prisma.supplier.findUnique({ where: { id } })
  if (!supplier) throw problem('not-found')
  const { rows: components } = await pool.query<{
    id: string
    number: string
    name: string
    active: boolean
    version: number
    complaints: number
  }>({
    name: 'components-of-supplier',
    text: `SELECT k."id", k."number", k."name", k."active", k."version",
                  (SELECT count(*)::int FROM "Complaint" c WHERE c."supplierId" = k."supplierId" AND c."componentId" = k."id"
                     AND ${countsAgainst} AND c."receivedAt" > $2::timestamptz - ${yearBack}) AS "complaints"
           FROM "Component" k WHERE k."supplierId" = $1 ORDER BY k."active" DESC, k."number" LIMIT 500`,
    values: [id, clock()],
  })
  const { rows: months } = await pool.query<{ month: string; complaints: number }>({
    name: 'months-of-supplier',
    text: `WITH zone AS (SELECT "timeZone" AS "name" FROM "User" WHERE "id" = $2),
                m AS (SELECT generate_series(date_trunc('month', $3::timestamptz AT TIME ZONE zone."name") - ${yearBack},
                        date_trunc('month', $3::timestamptz AT TIME ZONE zone."name"), interval '1 month') AS "start" FROM zone)
           SELECT to_char(m."start", 'YYYY-MM') AS "month",
                  (SELECT count(*)::int FROM "Complaint" c WHERE c."supplierId" = $1 AND ${countsAgainst}
                     AND c."receivedAt" >= m."start" AT TIME ZONE zone."name"
                     AND c."receivedAt" < (m."start" + interval '1 month') AT TIME ZONE zone."name") AS "complaints"
           FROM m, zone ORDER BY m."start"`,
    values: [id, readerId, clock()],
  })
  const year = new Date(clock())
  year.setUTCFullYear(year.getUTCFullYear() - 1)
  const complaints = await prisma.complaint.count({
    where: {
      supplierId: id,
      faultSide: 'supplier',
      step: { not: 'merged' },
      undoneAt: null,
      receivedAt: { gt: year },
    },
  })
  const { createdAt: _created, ...facts } = supplier
  return { ...facts, components, complaints, months }
}
