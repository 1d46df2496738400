import type { NewWhy } from '@redress/contracts/car-causes'
import { faultOfPlace, mostCauses, putAt } from '@redress/domain/cars/cause-tree'
import { insertRow, newId } from '../../../../platform/insert-row.ts'
import { fieldProblem } from '../../../../platform/problem.ts'
import type { WriteContext } from '../../../../platform/write.ts'
import { lockCar } from '../../lock-car.ts'
import { findCauseWork, recordOf } from './cause-work.ts'
import { livingCauses, storePlaces } from './places.ts'

/** @throws `invalid-input`: no such Why above, one of another kind, too deep, too many. */
export async function addCause(context: WriteContext, number: string, wish: NewWhy) {
  const { tx } = context
  const car = await findCauseWork(context, number)
  await lockCar(tx, car)
  const whys = await livingCauses(tx, car)
  if (whys.length >= mostCauses) throw fieldProblem('#/parentId', 'too-many')
  const fault = faultOfPlace(whys, wish)
  if (fault) throw fieldProblem('#/parentId', fault)
  const { kind, parentId, branch, text } = wish
  const why = { id: newId(), parentId, kind, position: whys.length }
  await insertRow(tx, 'CarCause', {
    ...why,
    carId: car.id,
    branch,
    text,
    evidence: '',
    status: 'suspected',
    switchedOn: '',
    switchedOff: '',
    version: 1,
  })
  await storePlaces(tx, putAt([...whys, why], why.id, wish))
  context.record(recordOf(car, 'car.cause-added', { id: why.id, words: text }, { causeKind: kind }))
  return { id: why.id }
}
