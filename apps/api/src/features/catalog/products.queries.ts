import type { CatalogList } from '@redress/contracts/products'
import { problem } from '../../platform/problem.ts'
import type { Services } from '../../platform/services.ts'
import { holdsOf } from './holds.queries.ts'
import { pageOf } from './page-of.ts'

type Row = {
  id: string
  number: string
  name: string
  family: string
  active: boolean
  onHold: boolean
  openComplaints: number
}

const inForce = `EXISTS (SELECT 1 FROM "Hold" h WHERE h."productId" = p."id" AND h."releasedAt" IS NULL) AS "onHold"`

/** Open complaints are few beside all there ever were, so the count begins at them (AL-6). */
const openOnes = `
  SELECT x."productId", count(DISTINCT c."id")::int AS "count"
  FROM "Complaint" c JOIN "ComplaintLine" x ON x."complaintId" = c."id"
  WHERE c."isOpen" AND c."undoneAt" IS NULL GROUP BY x."productId"`

/** Products by number, name or family, in the order of their numbers. */
export async function listProducts({ pool }: Services, { q, show, cursor, limit }: CatalogList) {
  const { rows } = await pool.query<Row>({
    name: 'list-products',
    text: `WITH p AS (
             SELECT * FROM "Product" p
             WHERE ($1 OR p."active") AND strpos(lower(p."number" || ' ' || p."name" || ' ' || p."family"), lower($2)) > 0
               AND ($3::uuid IS NULL OR p."number" > (SELECT "number" FROM "Product" WHERE "id" = $3::uuid))
             ORDER BY p."number" LIMIT $4)
           SELECT p."id", p."number", p."name", p."family", p."active", ${inForce},
                  coalesce(o."count", 0) AS "openComplaints"
           FROM p LEFT JOIN (${openOnes}) o ON o."productId" = p."id" ORDER BY p."number"`,
    values: [show === 'all', q, cursor ?? null, limit + 1],
  })
  const { page, nextCursor } = pageOf(rows, limit)
  return { products: page, nextCursor }
}

/** @throws `not-found` */
export async function readProduct(services: Services, id: string) {
  const { pool, prisma } = services
  const { rows } = await pool.query<Row & { version: number }>({
    name: 'read-product',
    text: `SELECT p."id", p."number", p."name", p."family", p."active", p."version", ${inForce},
                  (SELECT count(DISTINCT c."id")::int FROM "Complaint" c JOIN "ComplaintLine" x ON x."complaintId" = c."id"
                   WHERE x."productId" = p."id" AND c."isOpen" AND c."undoneAt" IS NULL) AS "openComplaints"
           FROM "Product" p WHERE p."id" = $1`,
    values: [id],
  })
  const [product] = rows
  if (!product) throw problem('not-found')
  const parts = await prisma.customerPart.findMany({
    where: { productId: id },
    select: { customerId: true, number: true, customer: { select: { name: true } } },
    orderBy: { customer: { name: 'asc' } },
    take: 200,
  })
  return {
    ...product,
    customerParts: parts.map(({ customer, ...part }) => ({ ...part, customer: customer.name })),
    holds: await holdsOf(services, { productId: id }),
    unknownBatches: await unknownBatches(services, id),
  }
}

type Unknown = { text: string; complaints: string[] }

/** What customers wrote for a batch and nobody recognised (CU-4); at most fifty, each with its newest complaints. */
async function unknownBatches({ pool }: Services, productId: string): Promise<Unknown[]> {
  const { rows } = await pool.query<Unknown>({
    name: 'unknown-batches',
    text: `SELECT min(x."batchText") AS "text", (array_agg(DISTINCT c."number" ORDER BY c."number" DESC))[1:20] AS "complaints"
           FROM "ComplaintLine" x JOIN "Complaint" c ON c."id" = x."complaintId"
           WHERE x."productId" = $1 AND x."batchId" IS NULL AND x."batchText" <> ''
             AND c."step" <> 'merged' AND c."undoneAt" IS NULL
           GROUP BY lower(x."batchText") ORDER BY max(c."receivedAt") DESC LIMIT 50`,
    values: [productId],
  })
  return rows
}
