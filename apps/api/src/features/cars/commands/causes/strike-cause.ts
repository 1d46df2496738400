import { withAllBelow } from '@redress/domain/cars/cause-tree'
import { fieldProblem } from '../../../../platform/problem.ts'
import type { WriteContext } from '../../../../platform/write.ts'
import { lockCar } from '../../lock-car.ts'
import { changeCauseUpon, findCause, findCauseWork, recordOf } from './cause-work.ts'
import { livingCauses } from './places.ts'

/**
 * Takes a Why and all below it off the report. What was only a suspicion is better ruled out; this is for what should
 * never have stood there. @throws `invalid-input` while an action answers one of them.
 */
export async function strikeCause(
  context: WriteContext,
  number: string,
  id: string,
  { version, reason }: { version: number; reason: string },
) {
  const { tx, now } = context
  const car = await findCauseWork(context, number)
  await lockCar(tx, car)
  const cause = await findCause(tx, car, id)
  const ids = withAllBelow(await livingCauses(tx, car), id).map((why) => why.id)
  const answered = await tx.action.count({ where: { causeId: { in: ids }, status: { not: 'cancelled' } } })
  if (answered > 0) throw fieldProblem('#/id', 'in-use')
  await changeCauseUpon(tx, { id, version }, { struckAt: now })
  await tx.carCause.updateMany({ where: { id: { in: ids }, struckAt: null }, data: { struckAt: now } })
  context.record(recordOf(car, 'car.cause-struck', { id, words: cause.text }, { reason, count: ids.length }))
  return null
}
