import type { CarWatch } from '@redress/contracts/car-watch'
import { isFromCleanLot, type WatchWindow, watchWindow } from '@redress/domain/cars/watch'
import { localDay, MS_PER_DAY } from '@redress/domain/sla/zone'
import type { Tx } from '@redress/prisma/connect'
import { problem } from '../../platform/problem.ts'
import type { Services } from '../../platform/services.ts'
import { dayText, iso } from './car-parts.ts'
import {
  batchOf,
  type Failure,
  failureOf,
  isFromClean,
  linesAbout,
  linesOfFailure,
} from './same-failure.queries.ts'

/** So many are looked at, the newest first: beyond them the figure says enough. */
const mostComplaints = 200
const mostBatches = 1000
const weeksBack = 12

type Car = {
  id: string
  watchFrom: Date | null
  watchDays: number
  watchBatches: number
  openedAt: Date
}

async function batchesFromClean(tx: Tx, { productIds, clean }: Failure) {
  const from = clean.from || clean.lotMadeOn
  const batches = await tx.batch.findMany({
    where: {
      productId: { in: productIds },
      ...(from ? { OR: [{ madeOn: { gte: new Date(`${from}T00:00:00Z`) } }, { madeOn: null }] } : {}),
    },
    orderBy: [{ madeOn: 'desc' }, { id: 'desc' }],
    take: mostBatches,
    select: { number: true, madeOn: true },
  })
  return batches.filter(
    ({ number, madeOn }) => isFromCleanLot({ number, madeOn: dayText(madeOn) }, clean) === true,
  )
}

async function complaintsOf(tx: Tx, car: Car, failure: Failure): Promise<CarWatch['complaints']> {
  const found = await tx.complaint.findMany({
    where: {
      undoneAt: null,
      step: { notIn: ['withdrawn', 'merged'] },
      receivedAt: { gte: car.watchFrom ?? car.openedAt },
      OR: [
        { car: { carId: car.id } },
        {
          lines: {
            some: { productId: { in: failure.productIds }, defectCodeId: { in: failure.defectIds } },
          },
        },
      ],
    },
    orderBy: [{ receivedAt: 'desc' }, { id: 'desc' }],
    take: mostComplaints,
    select: {
      number: true,
      subject: true,
      receivedAt: true,
      car: { select: { carId: true } },
      lines: linesOfFailure,
    },
  })
  return found.flatMap(({ lines, receivedAt, car: link, ...complaint }) => {
    const about = linesAbout(failure, lines, { isLinked: link?.carId === car.id })
    if (about.length === 0) return []
    const batches = [...new Set(about.map((line) => batchOf(line).number).filter((number) => number !== ''))]
    return [
      {
        ...complaint,
        receivedAt: iso(receivedAt),
        batch: batches.join(', '),
        isFromCleanLot: isFromClean(failure, about),
      },
    ]
  })
}

async function partsPerWeek(services: Services, productIds: string[]): Promise<number | null> {
  const since = new Date(services.clock().getTime() - weeksBack * 7 * MS_PER_DAY)
  const { rows } = await services.pool.query<{ parts: number | null }>(
    `SELECT (sum(coalesce("quantityShipped", "quantityMade")) / ${weeksBack})::int AS "parts" FROM "Batch"
     WHERE "productId" = ANY($1::uuid[]) AND "madeOn" >= $2::date AND "madeOn" <= $3::date`,
    [productIds, since, services.clock()],
  )
  return rows[0]?.parts || null
}

/** The window with what the data say, before a person judges (CAR-8). */
export async function windowOf(services: Services, tx: Tx, car: Car) {
  const failure = await failureOf(tx, car.id)
  const batches = await batchesFromClean(tx, failure)
  const complaints = await complaintsOf(tx, car, failure)
  const bad = complaints.filter(({ isFromCleanLot: isClean }) => isClean === true)
  const now = services.clock().getTime()
  const counted = {
    batchesMade: batches.length,
    badBatches: new Set(bad.flatMap(({ batch }) => batch.split(', '))).size,
  }
  const window: WatchWindow = watchWindow({
    ...counted,
    from: dayText(car.watchFrom),
    days: car.watchDays,
    batches: car.watchBatches,
    today: iso(new Date(localDay(services.env.COMPANY_TIME_ZONE, now) * MS_PER_DAY)).slice(0, 10),
    complaints: bad.length,
  })
  return { failure, complaints, ...window, ...counted }
}

export async function readWatch(services: Services, number: string): Promise<CarWatch> {
  const car = await services.prisma.car.findUnique({ where: { number } })
  if (!car) throw problem('not-found')
  const { failure, ...window } = await windowOf(services, services.prisma, car)
  return { ...window, partsPerWeek: await partsPerWeek(services, failure.productIds) }
}
