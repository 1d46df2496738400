import type { CarHolds } from '@redress/contracts/car-holds'
import { problem } from '../../platform/problem.ts'
import type { Services } from '../../platform/services.ts'
import { holdsOf } from '../catalog/holds.queries.ts'

type Concerned = CarHolds['concerned'][number]

/** Products of the CAR and its complaints, batches of its lots and lines; each with whether it is stopped now. */
const concerned = `
  WITH car AS (SELECT "id", "productId" FROM "Car" WHERE "id" = $1::uuid),
  lines AS (
    SELECT l."productId", l."batchId" FROM "CarComplaint" k
    JOIN "ComplaintLine" l ON l."complaintId" = k."complaintId"
    WHERE k."carId" = $1::uuid AND l."productId" IS NOT NULL
  ),
  batches AS (
    SELECT b."id", b."productId" FROM "Batch" b
    WHERE b."id" IN (SELECT "batchId" FROM lines UNION SELECT "batchId" FROM "CarLot" WHERE "carId" = $1::uuid)
  ),
  things AS (
    SELECT "productId", NULL::uuid AS "batchId" FROM car WHERE "productId" IS NOT NULL
    UNION SELECT "productId", NULL FROM lines
    UNION SELECT "productId", NULL FROM batches
    UNION SELECT "productId", "id" FROM batches
  )
  SELECT p."id" AS "productId", p."number" AS "product", b."id" AS "batchId", b."number" AS "batch",
         EXISTS (SELECT 1 FROM "Hold" h WHERE h."productId" = p."id" AND h."releasedAt" IS NULL
                 AND h."batchId" IS NOT DISTINCT FROM t."batchId") AS "onHold"
  FROM things t JOIN "Product" p ON p."id" = t."productId" LEFT JOIN "Batch" b ON b."id" = t."batchId"
  ORDER BY p."number", b."number" NULLS FIRST LIMIT 100`

/** @throws `not-found` */
export async function holdsOfCar(services: Services, number: string): Promise<CarHolds> {
  const car = await services.prisma.car.findUnique({ where: { number }, select: { id: true } })
  if (!car) throw problem('not-found')
  const { rows } = await services.pool.query<Concerned>({
    name: 'car.concerned',
    text: concerned,
    values: [car.id],
  })
  const holds = await holdsOf(services, {
    OR: [
      { carId: car.id },
      ...rows.map(({ productId, batchId }) => ({ productId, batchId, releasedAt: null })),
    ],
  })
  return { holds, concerned: rows }
}
