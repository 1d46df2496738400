import type { UsualPlace } from '@redress/contracts/car-stock'
import { suggestPlaces } from '@redress/domain/cars/suggest-places'
import { fieldProblem, problem } from '../../../../platform/problem.ts'
import { newId } from '../../../../platform/insert-row.ts'
import type { WriteContext } from '../../../../platform/write.ts'
import { findOpenCar } from '../../find-car.ts'
import { lockCar } from '../../lock-car.ts'
import { needOpenDiscipline } from '../../need-open-discipline.ts'
import { readCarContent } from '../../read-car.ts'
import { unsignLots } from './unsign-lots.ts'

/**
 * Adds one of the places where pieces of a lot may lie (CAR-3). Of two people who add it at once the second waits, and
 * finds it there. @throws `duplicate` when it is there; `invalid-input` for a place that is not among the usual ones
 */
export async function addUsualPlace(context: WriteContext, number: string, wish: UsualPlace) {
  const { tx, record } = context
  const { lotId, place, placeName } = wish
  const car = await findOpenCar(tx, number)
  await needOpenDiscipline(tx, car, 'd3')
  await lockCar(tx, car)
  const content = await readCarContent(tx, number)
  const isWished = (one: { lotId: string | null; place: string; placeName: string }) =>
    one.lotId === lotId && one.place === place && (place !== 'at_customer' || one.placeName === placeName)
  if (content.stock.some(isWished)) throw problem('duplicate')
  if (!suggestPlaces(content).some(isWished)) throw fieldProblem('#/place', 'not-a-choice')
  await unsignLots(context, [lotId])
  const position = Math.max(0, ...content.stock.map((row) => row.position)) + 1
  const row = { id: newId(), lotId, place, placeName }
  await tx.carStock.create({ data: { ...row, carId: car.id, position } })
  record({
    subject: 'car',
    subjectId: car.id,
    type: 'car.stock-written',
    number,
    data: { count: 1, before: [], after: [row] },
  })
  return null
}
