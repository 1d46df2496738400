import { faultsInLifting, isInterim } from '@redress/domain/cars/measures'
import { problem } from '../../../../platform/problem.ts'
import type { WriteContext } from '../../../../platform/write.ts'
import { findCar } from '../../find-car.ts'
import { readCarContent } from '../../read-car.ts'
import { findMeasure } from './find-measure.ts'

/**
 * An interim measure is lifted after D6 is proven, never before (CAR-9); also once D1–D3 is accepted, for then it is
 * still in force. @throws `conditions-missing` naming what is not proven yet
 */
export async function liftMeasure(
  context: WriteContext,
  number: string,
  id: string,
  { version, reason }: { version: number; reason: string },
) {
  const { tx, actor, now } = context
  if (actor.kind !== 'user') throw problem('forbidden')
  const car = await findCar(tx, number)
  if (car.status === 'cancelled') throw problem('not-from-here')
  const action = await findMeasure(tx, car, id)
  if (!isInterim(action) || action.liftedAt) throw problem('not-from-here')
  const missing = faultsInLifting(await readCarContent(tx, number))
  if (missing.length > 0) {
    const errors = missing.map((code) => ({ pointer: `#/${code}`, code, detail: code }))
    throw problem('conditions-missing', { errors })
  }
  const { count } = await tx.action.updateMany({
    where: { id, version },
    data: { liftedAt: now, liftedById: actor.id, liftedReason: reason, version: { increment: 1 } },
  })
  if (count === 0) throw problem('stale-version')
  context.record({
    subject: 'car',
    subjectId: car.id,
    type: 'car.action-lifted',
    number,
    data: { actionId: id, title: action.title, reason },
  })
  return null
}
