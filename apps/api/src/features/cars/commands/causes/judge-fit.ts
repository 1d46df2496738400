import type { FitForm } from '@redress/contracts/car-causes'
import { fieldProblem, problem } from '../../../../platform/problem.ts'
import type { WriteContext } from '../../../../platform/write.ts'
import { lockCar } from '../../lock-car.ts'
import { findCause, findCauseWork, recordOf } from './cause-work.ts'

/**
 * Does the cause explain what is and what is not (B12)? The verdict that was seen stands for a version (AL-2).
 * @throws `stale-version` when another verdict stands there; `invalid-input` for "only if" without saying what.
 */
export async function judgeFit(
  context: WriteContext,
  number: string,
  at: { causeId: string; isNotId: string },
  { seen, fit }: FitForm,
) {
  const { tx } = context
  const car = await findCauseWork(context, number)
  const cause = await findCause(tx, car, at.causeId)
  if ((await tx.carIsNot.count({ where: { id: at.isNotId, carId: car.id } })) === 0)
    throw problem('not-found')
  if (fit?.verdict === 'explains_if' && fit.assumption === '') {
    throw fieldProblem('#/fit/assumption', 'required')
  }
  // An empty cell has no row that could be locked.
  await lockCar(tx, car)
  const before = await tx.carCauseFit.findUnique({ where: { causeId_isNotId: at } })
  if ((before?.verdict ?? null) !== (seen?.verdict ?? null)) throw problem('stale-version')
  if ((before?.assumption ?? '') !== (seen?.assumption ?? '')) throw problem('stale-version')
  if (fit === null) await tx.carCauseFit.deleteMany({ where: at })
  else await tx.carCauseFit.upsert({ where: { causeId_isNotId: at }, create: { ...at, ...fit }, update: fit })
  context.record(
    recordOf(
      car,
      'car.fit-judged',
      { id: cause.id, words: cause.text },
      { isNotId: at.isNotId, fitBefore: seen, fitAfter: fit },
    ),
  )
  return null
}
