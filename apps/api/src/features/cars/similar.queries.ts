import type { SimilarCars } from '@redress/contracts/car-causes'
import { similarCars } from '@redress/domain/cars/similar-cars'
import { problem } from '../../platform/problem.ts'
import type { Services } from '../../platform/services.ts'
import { carRowOf, carRowSelect } from './cars.queries.ts'

/** So many CARs are looked at: all of the same product family or defect, and the newest of the others. */
const mostRelated = 300
const mostOthers = 300

type Compared = {
  id: string
  number: string
  words: string
  sharesProduct: boolean
  sharesFamily: boolean
  sharesDefect: boolean
}
type Shown = Parameters<typeof carRowOf>[0] & { causes: string[] }

/** Title, failure mode and Whys: what a CAR is told in. */
const wordsOf = `c."title" || ' ' || coalesce(
    (SELECT f."value" FROM "CarField" f WHERE f."carId" = c."id" AND f."name" = 'd2.failureMode'), '') || ' ' ||
  coalesce((SELECT string_agg(left(w."text", 500), ' ') FROM "CarCause" w
    WHERE w."carId" = c."id" AND w."struckAt" IS NULL AND w."status" <> 'ruled_out'), '')`

const compared = `
  WITH this AS (
    SELECT c."id", c."productId", p."family" FROM "Car" c LEFT JOIN "Product" p ON p."id" = c."productId"
    WHERE c."id" = $1
  ), defects AS (
    SELECT DISTINCT l."defectCodeId" FROM "CarComplaint" x
    JOIN "ComplaintLine" l ON l."complaintId" = x."complaintId"
    WHERE x."carId" = $1 AND l."defectCodeId" IS NOT NULL
  ), family AS (
    SELECT c."id" FROM "Car" c JOIN "Product" p ON p."id" = c."productId" JOIN this t ON t."family" = p."family"
    ORDER BY c."openedAt" DESC LIMIT ${mostRelated}
  ), defect AS (
    SELECT c."id" FROM "Car" c WHERE EXISTS (
      SELECT 1 FROM "CarComplaint" x JOIN "ComplaintLine" l ON l."complaintId" = x."complaintId"
      JOIN defects d ON d."defectCodeId" = l."defectCodeId" WHERE x."carId" = c."id")
    ORDER BY c."openedAt" DESC LIMIT ${mostRelated}
  ), others AS (
    SELECT c."id" FROM "Car" c ORDER BY c."openedAt" DESC LIMIT ${mostOthers}
  ), looked AS (SELECT "id" FROM family UNION SELECT "id" FROM defect UNION SELECT "id" FROM others)
  SELECT c."id", c."number", ${wordsOf} AS "words",
    coalesce(c."productId" = t."productId", false) AS "sharesProduct",
    c."id" IN (SELECT "id" FROM family) AS "sharesFamily", c."id" IN (SELECT "id" FROM defect) AS "sharesDefect"
  FROM looked JOIN "Car" c ON c."id" = looked."id" CROSS JOIN this t
  WHERE c."id" <> t."id" AND c."status" <> 'cancelled'`

const shown = `${carRowSelect(`coalesce((
    SELECT array_agg(w."text" ORDER BY w."status" DESC, w."position") FROM (
      SELECT * FROM "CarCause" w WHERE w."carId" = c."id" AND w."struckAt" IS NULL
        AND w."status" IN ('confirmed', 'root') ORDER BY w."status" DESC, w."position" LIMIT 4) w), '{}') AS "causes",`)}
  WHERE c."number" = ANY ($1)`

/** Earlier CARs worth reading while D4 is written, the most alike first (CAR-9, B19). */
export async function findSimilarCars(services: Services, number: string): Promise<SimilarCars> {
  const { prisma, pool } = services
  const car = await prisma.car.findUnique({
    where: { number },
    select: {
      id: true,
      title: true,
      fields: { where: { name: 'd2.failureMode' }, select: { value: true } },
      causes: { where: { struckAt: null, status: { not: 'ruled_out' } }, select: { text: true } },
    },
  })
  if (!car) throw problem('not-found')
  const words = [car.title, ...car.fields.map(({ value }) => value), ...car.causes.map(({ text }) => text)]
  const { rows: others } = await pool.query<Compared>(compared, [car.id])
  const found = similarCars(words.join(' '), others)
  if (found.length === 0) return { cars: [] }
  const { rows } = await pool.query<Shown>(shown, [found.map((one) => one.number)])
  return {
    cars: found.flatMap((one) => {
      const row = rows.find((candidate) => candidate.number === one.number)
      const facts = others.find((other) => other.number === one.number)
      if (!row || !facts) return []
      const { causes, ...rest } = row
      const shares: SimilarCars['cars'][number]['shares'] = []
      if (facts.sharesProduct) shares.push('product')
      else if (facts.sharesFamily) shares.push('family')
      if (facts.sharesDefect) shares.push('defect')
      return [{ ...carRowOf(rest), causes, words: one.words, shares }]
    }),
  }
}
