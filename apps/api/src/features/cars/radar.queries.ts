import type { CarRadar, RadarCandidate, RadarQuery } from '@redress/contracts/car-radar'
import { localDay, MS_PER_DAY } from '@redress/domain/sla/zone'
import type { Tx } from '@redress/prisma/connect'
import { problem } from '../../platform/problem.ts'
import type { Services } from '../../platform/services.ts'
import { carRowOf, carRowSelect } from './cars.queries.ts'
import { failureOf, isFromClean, linesAbout, linesOfFailure } from './same-failure.queries.ts'

type Row = Parameters<typeof carRowOf>[0]
type Found = Row & Pick<RadarCandidate, 'shares' | 'isWatched' | 'watchedUntil'>

type Line = Parameters<typeof linesAbout>[1][number] & { batchId: string | null }

/** A complaint as the radar sees it: written down already, or still being typed. */
type Seen = {
  /** Null while it is typed. */
  complaintId: string | null
  customerId: string | null
  receivedAt: Date
  lines: Line[]
}

const mostCandidates = 10
const mostCounted = 100
const mostNumbers = 5
const monthsBack = 6

/**
 * CARs whose complaints share the batch or the product; what a row shows is read of the likeliest only. First those of
 * the same failure (the batch, or product and defect), of them those still open or within the window that proves the
 * correction (IN-11, CAR-10).
 */
const candidates = `
  WITH line AS (
    SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::uuid[]) AS t("productId", "batchId", "defectCodeId")
  ), alike AS (
    SELECT x."carId", bool_or(l."productId" = t."productId") AS "product", bool_or(l."batchId" = t."batchId") AS "batch",
      bool_or(l."defectCodeId" = t."defectCodeId") AS "defect", bool_or(o."customerId" = $4::uuid) AS "customer"
    FROM line t
    JOIN "ComplaintLine" l ON l."productId" = t."productId" OR l."batchId" = t."batchId"
    JOIN "CarComplaint" x ON x."complaintId" = l."complaintId"
    JOIN "Complaint" o ON o."id" = x."complaintId"
    WHERE x."complaintId" IS DISTINCT FROM $5::uuid
    GROUP BY x."carId"
  ), standing AS (
    SELECT c."id" AS "carId", c."openedAt", (c."watchFrom" + c."watchDays")::text AS "watchedUntil",
      c."status" = 'closed' AND coalesce(c."watchFrom" + c."watchDays" >= $6::date, false) AS "isWatched",
      c."status" = 'open' AS "isOpen", coalesce(a."batch" OR a."defect", false) AS "isSame",
      array_remove(ARRAY[CASE WHEN a."product" THEN 'product' END, CASE WHEN a."defect" THEN 'defect' END,
        CASE WHEN a."batch" THEN 'batch' END, CASE WHEN a."customer" THEN 'customer' END], NULL) AS "shares"
    FROM alike a JOIN "Car" c ON c."id" = a."carId" WHERE c."status" <> 'cancelled'
  ), likeliest AS (
    SELECT s.*, row_number() OVER (
      ORDER BY s."isSame" DESC, s."isOpen" OR s."isWatched" DESC, cardinality(s."shares") DESC, s."openedAt" DESC) AS "rank"
    FROM standing s ORDER BY "rank" LIMIT ${mostCandidates}
  )
  ${carRowSelect(`a."shares", a."watchedUntil", a."isWatched",`)}
  JOIN likeliest a ON a."carId" = c."id" ORDER BY a."rank"`

/** Whether a line of the complaint `c` is about the same: the product, and the defect where both name one. */
const isAbout = `l."productId" = t."productId"
  AND (t."defectCodeId" IS NULL OR l."defectCodeId" IS NULL OR l."defectCodeId" = t."defectCodeId")`

const isCounted = `c."receivedAt" > $3::timestamptz - interval '${monthsBack} months' AND c."receivedAt" <= $3::timestamptz
  AND c."undoneAt" IS NULL AND c."kind" <> 'suggestion' AND c."step" NOT IN ('withdrawn', 'merged')
  AND c."id" IS DISTINCT FROM $5::uuid`

/** How often it came lately; each count stops at its bound, so that typing never waits. */
const recent = `
  WITH line AS (SELECT * FROM unnest($1::uuid[], $2::uuid[]) AS t("productId", "defectCodeId")),
  own AS (
    SELECT c."number" FROM "Complaint" c
    WHERE c."customerId" = $4::uuid AND ${isCounted}
      AND EXISTS (SELECT 1 FROM "ComplaintLine" l JOIN line t ON ${isAbout} WHERE l."complaintId" = c."id")
    ORDER BY c."receivedAt" DESC LIMIT ${mostCounted}
  ), hit AS (
    SELECT c."id" FROM line t JOIN "ComplaintLine" l ON ${isAbout}
    JOIN "Complaint" c ON c."id" = l."complaintId" AND ${isCounted} LIMIT ${2 * mostCounted}
  )
  SELECT (SELECT count(*)::int FROM own) AS "customer",
    (SELECT least(count(DISTINCT "id"), ${mostCounted})::int FROM hit) AS "all",
    ARRAY(SELECT "number" FROM own LIMIT ${mostNumbers}) AS "numbers"`

async function findCandidates(services: Services, seen: Seen): Promise<RadarCandidate[]> {
  const today = new Date(localDay(services.env.COMPANY_TIME_ZONE, services.clock().getTime()) * MS_PER_DAY)
  const { rows } = await services.pool.query<Found>({
    name: 'radar-candidates',
    text: candidates,
    values: [
      seen.lines.map(({ productId }) => productId),
      seen.lines.map(({ batchId }) => batchId),
      seen.lines.map(({ defectCodeId }) => defectCodeId),
      seen.customerId,
      seen.complaintId,
      today.toISOString().slice(0, 10),
    ],
  })
  return Promise.all(
    rows.map(async ({ shares, isWatched, watchedUntil, ...row }) => ({
      ...carRowOf(row),
      shares,
      isWatched,
      watchedUntil,
      reopens: row.status === 'closed' && (await wouldReopen(services.prisma, row.id, seen.lines)),
    })),
  )
}

/** What `linkComplaint` will ask once it is joined (CAR-12); without a batch nothing can be told. */
async function wouldReopen(tx: Tx, carId: string, lines: Line[]): Promise<boolean> {
  if (!lines.some(({ batch, batchText }) => batch !== null || batchText !== '')) return false
  const failure = await failureOf(tx, carId)
  return isFromClean(failure, linesAbout(failure, lines, { isLinked: true })) === true
}

async function countRecent({ pool }: Services, seen: Seen): Promise<CarRadar['recent']> {
  const { rows } = await pool.query<CarRadar['recent']>({
    name: 'radar-recent',
    text: recent,
    values: [
      seen.lines.map(({ productId }) => productId),
      seen.lines.map(({ defectCodeId }) => defectCodeId),
      seen.receivedAt,
      seen.customerId,
      seen.complaintId,
    ],
  })
  return rows[0] ?? { customer: 0, all: 0, numbers: [] }
}

/** While it is typed: what is known of product, batch, defect and customer is enough to ask (IN-11). */
export async function radarOfTyped(services: Services, query: RadarQuery): Promise<CarRadar> {
  const { product, batch, lot, defect, customer } = query
  const known = batch ? await services.prisma.batch.findUnique({ where: { id: batch } }) : null
  const line: Line = {
    productId: product ?? known?.productId ?? null,
    batchId: known?.id ?? null,
    defectCodeId: defect ?? null,
    batchText: known?.number ?? lot,
    batch: known,
  }
  const seen = {
    complaintId: null,
    customerId: customer ?? null,
    receivedAt: services.clock(),
    lines: line.productId === null ? [] : [line],
  }
  const [found, counted] = await Promise.all([findCandidates(services, seen), countRecent(services, seen)])
  return { candidates: found, recent: counted }
}

/** The CAR a complaint points at, and those it may belong to while it points at none. @throws `not-found` */
export async function carOfComplaint(services: Services, number: string) {
  const { prisma, pool } = services
  const complaint = await prisma.complaint.findUnique({
    where: { number },
    select: {
      id: true,
      customerId: true,
      receivedAt: true,
      car: { select: { carId: true } },
      lines: { ...linesOfFailure, select: { ...linesOfFailure.select, batchId: true } },
    },
  })
  if (!complaint) throw problem('not-found')
  const { id: complaintId, car, ...facts } = complaint
  const seen = { complaintId, ...facts }
  const [own, found, counted] = await Promise.all([
    car ? pool.query<Row>(`${carRowSelect()} WHERE c."id" = $1`, [car.carId]) : null,
    car ? [] : findCandidates(services, seen),
    countRecent(services, seen),
  ])
  const row = own?.rows[0]
  return { car: row ? carRowOf(row) : null, candidates: found, recent: counted }
}
