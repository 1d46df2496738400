import type { CarRow } from '@redress/contracts/car-routes'
import { problem } from '../../platform/problem.ts'
import type { Services } from '../../platform/services.ts'
import { carRowOf, carRowSelect } from './cars.queries.ts'

type Shares = 'product' | 'batch' | 'defect' | 'customer' | 'words'
type Found = Parameters<typeof carRowOf>[0] & { shares: Shares[]; isWatched: boolean }

const mostCandidates = 10
const monthsBack = 6

/**
 * The CAR a complaint points at, and those it may belong to (IN-11, CAR-10): CARs whose complaints share a batch, or
 * product and defect, with it; those still open or within the window that proves the correction come first.
 */
const candidates = `
  WITH this AS (
    SELECT c."id", c."customerId", l."productId", l."batchId", l."defectCodeId"
    FROM "Complaint" c LEFT JOIN "ComplaintLine" l ON l."complaintId" = c."id" WHERE c."id" = $1
  ), alike AS (
    SELECT x."carId", array_remove(array_agg(DISTINCT s.share), NULL) AS "shares"
    FROM "CarComplaint" x
    JOIN "ComplaintLine" l ON l."complaintId" = x."complaintId"
    JOIN "Complaint" o ON o."id" = x."complaintId"
    JOIN this t ON l."productId" = t."productId" OR l."batchId" = t."batchId"
    CROSS JOIN LATERAL (VALUES
      (CASE WHEN l."productId" = t."productId" THEN 'product' END),
      (CASE WHEN l."batchId" = t."batchId" THEN 'batch' END),
      (CASE WHEN l."defectCodeId" = t."defectCodeId" THEN 'defect' END),
      (CASE WHEN o."customerId" = t."customerId" THEN 'customer' END)) AS s(share)
    WHERE x."complaintId" <> t."id"
    GROUP BY x."carId"
  )
  ${carRowSelect(`a."shares",
    (c."status" = 'closed' AND c."watchFrom" IS NOT NULL AND c."watchFrom" + c."watchDays" >= $2::date) AS "isWatched",`)}
  JOIN alike a ON a."carId" = c."id"
  WHERE c."status" <> 'cancelled'
  ORDER BY (c."status" = 'open') DESC, cardinality(a."shares") DESC, c."openedAt" DESC LIMIT ${mostCandidates}`

/** How often it came lately: same product, and same defect where one is named. */
const recent = `
  SELECT count(DISTINCT c."id") FILTER (WHERE c."customerId" = t."customerId")::int AS "customer",
         count(DISTINCT c."id")::int AS "all"
  FROM "Complaint" t
  JOIN "ComplaintLine" tl ON tl."complaintId" = t."id"
  JOIN "ComplaintLine" l ON l."productId" = tl."productId"
    AND (tl."defectCodeId" IS NULL OR l."defectCodeId" IS NULL OR l."defectCodeId" = tl."defectCodeId")
  JOIN "Complaint" c ON c."id" = l."complaintId" AND c."undoneAt" IS NULL
    AND c."receivedAt" > t."receivedAt" - interval '${monthsBack} months' AND c."receivedAt" <= t."receivedAt"
  WHERE t."id" = $1 AND c."id" <> t."id"`

export async function carOfComplaint(services: Services, number: string) {
  const { prisma, pool } = services
  const complaint = await prisma.complaint.findUnique({
    where: { number },
    select: { id: true, car: { select: { carId: true } } },
  })
  if (!complaint) throw problem('not-found')
  const [own, alike, counted] = await Promise.all([
    complaint.car
      ? pool.query<Parameters<typeof carRowOf>[0]>(`${carRowSelect()} WHERE c."id" = $1`, [
          complaint.car.carId,
        ])
      : null,
    complaint.car ? null : pool.query<Found>(candidates, [complaint.id, services.clock()]),
    pool.query<{ customer: number; all: number }>(recent, [complaint.id]),
  ])
  const row = own?.rows[0]
  const car: CarRow | null = row ? carRowOf(row) : null
  return {
    car,
    candidates: (alike?.rows ?? []).map(({ shares, isWatched, ...found }) => ({
      ...carRowOf(found),
      shares,
      isWatched,
    })),
    recent: counted.rows[0] ?? { customer: 0, all: 0 },
  }
}
