import type { StockCount } from '@redress/contracts/car-stock'
import { faultOfStock } from '@redress/domain/cars/balance'
import { fieldProblem, problem } from '../../../../platform/problem.ts'
import type { WriteContext } from '../../../../platform/write.ts'
import { findOpenCar } from '../../find-car.ts'
import { needOpenDiscipline } from '../../need-open-discipline.ts'
import type { Previews } from '../photos/preview-uploads.ts'
import { putPhotos } from '../photos/photos.ts'
import { figures } from './put-stock.ts'
import { unsignLots } from './unsign-lots.ts'

/** What somebody counted where it lies (CAR-3): good and bad make checked. @throws `stale-version` */
export async function countStock(
  context: WriteContext,
  id: string,
  { version, photos, ...count }: StockCount,
  previews: Previews,
) {
  const { tx, actor, now } = context
  if (actor.kind !== 'user') throw problem('forbidden')
  const row = await tx.carStock.findUnique({ where: { id }, include: { car: { select: { number: true } } } })
  if (!row) throw problem('not-found')
  const car = await findOpenCar(tx, row.car.number)
  await needOpenDiscipline(tx, car, 'd3')
  const figuresNow = { ...count, checked: count.good + count.bad, toCheck: row.toCheck }
  const fault = faultOfStock(figuresNow)
  if (fault) throw fieldProblem(`#/${fault.key}`, fault.code, { max: fault.max })
  await unsignLots(context, [row.lotId])
  const changed = await tx.carStock.updateMany({
    where: { id, version },
    data: { ...figuresNow, doneById: actor.id, doneAt: now, version: { increment: 1 } },
  })
  if (changed.count === 0) throw problem('stale-version')
  const caption = row.placeName
  await putPhotos(context, car.id, { discipline: 'd3', files: photos, previews, caption, at: 'photos' })
  context.record({
    subject: 'car',
    subjectId: car.id,
    type: 'car.stock-counted',
    number: car.number,
    data: {
      name: row.placeName || row.place,
      before: figures(row),
      after: figuresNow,
      photos: photos.length,
    },
  })
  return null
}
