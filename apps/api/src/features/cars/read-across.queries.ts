import type { ReadAcrossSuggestions } from '@redress/contracts/car-prevention'
import { type ReadAcrossCandidate, suggestReadAcross } from '@redress/domain/cars/read-across'
import { problem } from '../../platform/problem.ts'
import type { Services } from '../../platform/services.ts'

/** So many of one kind are looked through for what no row names yet. */
const mostCandidates = 40
const mostComplaints = 1000
/** Batches made so many days before or after may share material, tools and people. */
const daysAround = 7

const counts = `c."undoneAt" IS NULL AND c."step" NOT IN ('withdrawn', 'merged')`

/**
 * What has something in common with the products and lots of the CAR. Which component or supplier was at fault stands on
 * its complaints (AN-3); other products that had it are those of other complaints about the same source.
 */
const candidates = `
  WITH linked AS (
    SELECT c."id", c."customerId", c."supplierId", c."componentId" FROM "CarComplaint" k
    JOIN "Complaint" c ON c."id" = k."complaintId" WHERE k."carId" = $1::uuid
  ),
  lines AS (SELECT l."productId", l."batchId" FROM linked k JOIN "ComplaintLine" l ON l."complaintId" = k."id"),
  products AS (
    SELECT p."id", p."number", p."family" FROM "Product" p WHERE p."id" IN (
      SELECT "productId" FROM "Car" WHERE "id" = $1::uuid UNION SELECT "productId" FROM lines)
  ),
  lots AS (
    SELECT b."id", b."productId", b."madeOn" FROM "Batch" b WHERE b."id" IN (
      SELECT "batchId" FROM lines UNION SELECT "batchId" FROM "CarLot" WHERE "carId" = $1::uuid)
  ),
  bought AS (
    SELECT c."id", c."supplierId", c."componentId",
      coalesce(c."componentId" IN (SELECT k."componentId" FROM linked k WHERE k."componentId" IS NOT NULL), false)
        AS "isSame"
    FROM "Complaint" c
    WHERE c."supplierId" IN (SELECT k."supplierId" FROM linked k) AND ${counts}
    ORDER BY c."receivedAt" DESC LIMIT ${mostComplaints}
  ),
  built AS (
    SELECT DISTINCT ON (l."productId") l."productId", b."supplierId", b."componentId", b."isSame"
    FROM bought b JOIN "ComplaintLine" l ON l."complaintId" = b."id"
    WHERE l."productId" IS NOT NULL ORDER BY l."productId", b."isSame" DESC
  ),
  buyers AS (
    SELECT x."customerId", x."productId" FROM "CustomerPart" x WHERE x."productId" IN (SELECT "id" FROM products)
    UNION
    SELECT c."customerId", l."productId" FROM (
      SELECT "complaintId", "productId" FROM "ComplaintLine" WHERE "productId" IN (SELECT "id" FROM products)
      ORDER BY "id" DESC LIMIT ${mostComplaints}
    ) l JOIN "Complaint" c ON c."id" = l."complaintId" WHERE ${counts}
  )
  (SELECT CASE WHEN b."isSame" THEN 'component' ELSE 'supplier' END AS "likeness", p."id", p."number" AS "key",
    p."number" || ' ' || p."name" AS "subject", CASE WHEN b."isSame" THEN m."number" ELSE s."name" END AS "shares"
  FROM built b JOIN "Product" p ON p."id" = b."productId" JOIN "Supplier" s ON s."id" = b."supplierId"
  LEFT JOIN "Component" m ON m."id" = b."componentId"
  WHERE p."active" AND p."id" NOT IN (SELECT "id" FROM products)
  ORDER BY b."isSame" DESC, p."number" LIMIT ${mostCandidates})
  UNION ALL
  (SELECT 'family', p."id", p."number", p."number" || ' ' || p."name", p."family" FROM "Product" p
  WHERE p."active" AND p."family" <> '' AND p."family" IN (SELECT "family" FROM products)
    AND p."id" NOT IN (SELECT "id" FROM products)
  ORDER BY p."number" LIMIT ${mostCandidates})
  UNION ALL
  (SELECT 'customer', u."id", u."name", u."name", min(p."number")
  FROM buyers y JOIN "Customer" u ON u."id" = y."customerId" JOIN products p ON p."id" = y."productId"
  WHERE u."id" NOT IN (SELECT k."customerId" FROM linked k WHERE k."customerId" IS NOT NULL)
    AND u."id" IS DISTINCT FROM (SELECT "customerId" FROM "Car" WHERE "id" = $1::uuid)
  GROUP BY u."id", u."name" ORDER BY u."name" LIMIT ${mostCandidates})
  UNION ALL
  (SELECT 'batch', b."id", b."number", p."number" || ' · ' || b."number", to_char(b."madeOn", 'YYYY-MM-DD')
  FROM (
    SELECT o."id", o."number", o."productId", o."madeOn", min(abs(o."madeOn" - t."madeOn")) AS "days"
    FROM lots t JOIN "Batch" o ON o."productId" = t."productId"
      AND o."madeOn" BETWEEN t."madeOn" - ${daysAround} AND t."madeOn" + ${daysAround}
    WHERE o."id" NOT IN (SELECT "id" FROM lots) GROUP BY o."id"
  ) b JOIN "Product" p ON p."id" = b."productId"
  ORDER BY b."days", b."number" LIMIT ${mostCandidates})`

/** What D7 may have forgotten, from the data (B25). @throws `not-found` */
export async function readAcrossSuggestions(
  { prisma, pool }: Services,
  number: string,
): Promise<ReadAcrossSuggestions> {
  const car = await prisma.car.findUnique({
    where: { number },
    select: { id: true, readAcross: { select: { subject: true } } },
  })
  if (!car) throw problem('not-found')
  const { rows } = await pool.query<ReadAcrossCandidate>({
    name: 'car.read-across',
    text: candidates,
    values: [car.id],
  })
  return { suggestions: suggestReadAcross(rows, car.readAcross) }
}
