import { problem } from '../../platform/problem.ts'
import type { Services } from '../../platform/services.ts'
import { type BatchRow, batchAge, batchRow } from './batches.queries.ts'
import { holdsOf } from './holds.queries.ts'

type About = {
  number: string
  subject: string
  customer: string
  step: string
  receivedAt: Date
  quantityAffected: number | null
  quantityJustified: number | null
  remainingStock: number | null
}

type Head = BatchRow & { version: number; productId: string; productNumber: string; productName: string }

/** Everything about one batch on one page, as a recall needs it (CU-4). @throws `not-found` */
export async function readBatch(services: Services, id: string) {
  const { rows } = await services.pool.query<Head>({
    name: 'read-batch',
    text: `${batchRow}, b."version", p."id" AS "productId", p."number" AS "productNumber", p."name" AS "productName"
           FROM "Batch" b JOIN "Product" p ON p."id" = b."productId" WHERE b."id" = $1`,
    values: [id],
  })
  const [head] = rows
  if (!head) throw problem('not-found')
  const { productId, productNumber, productName, ...batch } = head
  return {
    ...batch,
    product: { id: productId, number: productNumber, name: productName },
    about: await complaintsAbout(services, id),
    customers: await customersOf(services, id),
    ...(await containmentOf(services, id)),
    holds: await holdsOf(services, { productId, OR: [{ batchId: id }, { batchId: null }] }),
    neighbours: await neighboursOf(services, id),
  }
}

async function complaintsAbout({ pool }: Services, id: string) {
  const { rows } = await pool.query<About>({
    name: 'complaints-about-batch',
    text: `SELECT c."number", c."subject", coalesce(cu."name", c."companyName") AS "customer", c."step", c."receivedAt",
                  sum(x."quantityAffected")::int AS "quantityAffected", sum(x."quantityJustified")::int AS "quantityJustified",
                  sum(x."remainingStock")::int AS "remainingStock"
           FROM "ComplaintLine" x JOIN "Complaint" c ON c."id" = x."complaintId"
           LEFT JOIN "Customer" cu ON cu."id" = c."customerId"
           WHERE x."batchId" = $1 AND c."step" <> 'merged' AND c."undoneAt" IS NULL
           GROUP BY c."id", cu."name" ORDER BY c."receivedAt" DESC, c."id" DESC LIMIT 200`,
    values: [id],
  })
  return rows.map((row) => ({ ...row, receivedAt: row.receivedAt.toISOString() }))
}

type CustomerShare = Pick<About, 'customer' | 'quantityAffected' | 'quantityJustified' | 'remainingStock'> & {
  complaints: number
}

/** Who has it: forward from the batch to the customers, those with the most pieces first. */
async function customersOf({ pool }: Services, id: string): Promise<CustomerShare[]> {
  const { rows } = await pool.query<CustomerShare>({
    name: 'customers-of-batch',
    text: `SELECT coalesce(cu."name", c."companyName") AS "customer", count(DISTINCT c."id")::int AS "complaints",
                  sum(x."quantityAffected")::int AS "quantityAffected", sum(x."quantityJustified")::int AS "quantityJustified",
                  sum(x."remainingStock")::int AS "remainingStock"
           FROM "ComplaintLine" x JOIN "Complaint" c ON c."id" = x."complaintId"
           LEFT JOIN "Customer" cu ON cu."id" = c."customerId"
           WHERE x."batchId" = $1 AND c."step" <> 'merged' AND c."undoneAt" IS NULL
           GROUP BY 1 ORDER BY sum(x."quantityAffected") DESC NULLS LAST, 1 LIMIT 200`,
    values: [id],
  })
  return rows
}

/** The newest; each has no more places than a matrix may. */
const mostCars = 50

/** CARs that look for its pieces, and where they were counted (CAR-3). */
async function containmentOf({ prisma }: Services, id: string) {
  const lots = await prisma.carLot.findMany({
    where: { batchId: id, car: { status: { not: 'cancelled' } } },
    orderBy: { car: { openedAt: 'desc' } },
    take: mostCars,
    select: {
      car: { select: { number: true, title: true, status: true } },
      stock: { orderBy: [{ position: 'asc' }, { id: 'asc' }] },
    },
  })
  const sum = (counts: (number | null)[]) => counts.reduce<number>((all, count) => all + (count ?? 0), 0)
  return {
    cars: lots.map(({ car, stock }) => ({
      ...car,
      checked: sum(stock.map(({ checked }) => checked)),
      good: sum(stock.map(({ good }) => good)),
      bad: sum(stock.map(({ bad }) => bad)),
    })),
    stock: lots.flatMap(({ car, stock }) =>
      stock.map(({ place, placeName, checked, good, bad, doneAt }) => ({
        car: car.number,
        place,
        placeName,
        checked,
        good,
        bad,
        doneAt: doneAt?.toISOString() ?? null,
      })),
    ),
  }
}

async function neighboursOf({ pool }: Services, id: string): Promise<BatchRow[]> {
  const side = (sign: '<' | '>', order: 'DESC' | 'ASC') => `
    (SELECT n.* FROM "Batch" n, here WHERE n."productId" = here."productId" AND (${batchAge('n')}) ${sign} (${batchAge('here')})
     ORDER BY coalesce(n."madeOn", '-infinity'::date) ${order}, n."number" ${order} LIMIT 3)`
  const { rows } = await pool.query<BatchRow>({
    name: 'neighbours-of-batch',
    text: `WITH here AS (SELECT * FROM "Batch" WHERE "id" = $1),
                b AS (${side('<', 'DESC')} UNION ALL ${side('>', 'ASC')})
           ${batchRow} FROM b ORDER BY coalesce(b."madeOn", '-infinity'::date), b."number"`,
    values: [id],
  })
  return rows
}
