import type { WhyMoveForm } from '@redress/contracts/car-causes'
import { faultOfPlace, putAt, withAllBelow } from '@redress/domain/cars/cause-tree'
import { fieldProblem } from '../../../../platform/problem.ts'
import type { WriteContext } from '../../../../platform/write.ts'
import { lockCar } from '../../lock-car.ts'
import { changeCauseUpon, findCause, findCauseWork, recordOf } from './cause-work.ts'
import { livingCauses, storePlaces } from './places.ts'

/**
 * Puts a Why and all below it elsewhere, also into another kind.
 * @throws `invalid-input`: below itself (`overlap`), below another kind, too deep; `stale-version`.
 */
export async function moveCause(context: WriteContext, number: string, id: string, wish: WhyMoveForm) {
  const { tx } = context
  const car = await findCauseWork(context, number)
  await lockCar(tx, car)
  const before = await findCause(tx, car, id)
  const kind = wish.kind ?? before.kind
  const all = await livingCauses(tx, car)
  const moving = new Set(withAllBelow(all, id).map((why) => why.id))
  const whys = all.map((why) => (moving.has(why.id) ? { ...why, kind } : why))
  const fault = faultOfPlace(whys, { id, kind, parentId: wish.parentId })
  if (fault) throw fieldProblem('#/parentId', fault)
  await changeCauseUpon(tx, { id, version: wish.version }, { kind })
  if (kind !== before.kind) {
    await tx.carCause.updateMany({ where: { id: { in: [...moving] } }, data: { kind } })
  }
  await storePlaces(tx, putAt(whys, id, wish))
  const from = { parentId: before.parentId, position: before.position, kind: before.kind }
  const to = { parentId: wish.parentId, position: wish.position, kind }
  context.record(
    recordOf(car, 'car.cause-moved', { id, words: before.text }, { placeBefore: from, placeAfter: to }),
  )
  return null
}
