import { balanceOfLot } from '@redress/domain/cars/balance'
import { problem } from '../../../../platform/problem.ts'
import type { WriteContext } from '../../../../platform/write.ts'
import { stockOf } from '../../car-parts.ts'
import { carParts } from '../../car-select.ts'
import { findOpenCar } from '../../find-car.ts'
import { needOpenDiscipline } from '../../need-open-discipline.ts'
import { signCar } from '../../sign-car.ts'

type Signing = { id: string; version: number; reason: string }

/**
 * D3 may close with pieces nobody found when somebody signs why (CAR-3). Only for a lot that lacks some: where more was
 * counted than made, the figures are wrong and no signature mends them.
 */
export async function signUnaccounted(
  context: WriteContext,
  number: string,
  { id, version, reason }: Signing,
) {
  const { tx, actor, now } = context
  if (actor.kind !== 'user') throw problem('forbidden')
  const car = await findOpenCar(tx, number)
  await needOpenDiscipline(tx, car, 'd3')
  // Nobody counts in this lot while it is signed.
  await tx.$executeRaw`SELECT 1 FROM "CarLot" WHERE "id" = ${id}::uuid FOR UPDATE`
  const lot = await tx.carLot.findFirst({ where: { id, carId: car.id } })
  if (!lot) throw problem('not-found')
  const stock = await tx.carStock.findMany({ where: { lotId: id }, include: carParts.include.stock.include })
  const { unaccounted, state, found } = balanceOfLot(
    { ...lot, signedBy: null, signedAt: null },
    stock.map(stockOf),
  )
  if (state !== 'unaccounted') throw problem('not-from-here')
  const { count } = await tx.carLot.updateMany({
    where: { id, version },
    data: { unaccountedReason: reason, signedById: actor.id, signedAt: now, version: { increment: 1 } },
  })
  if (count === 0) throw problem('stale-version')
  const content = { lot: lot.lot, made: lot.quantityMade, used: lot.quantityUsed, found, unaccounted, reason }
  await signCar(context, { carId: car.id, meaning: 'unaccounted', comment: `${lot.lot}: ${reason}`, content })
  context.record({
    subject: 'car',
    subjectId: car.id,
    type: 'car.unaccounted-signed',
    number,
    data: { ...content, name: lot.lot, count: unaccounted },
  })
  return null
}
