import type { EffectJudgement } from '@redress/contracts/car-watch'
import { fieldProblem, problem } from '../../../platform/problem.ts'
import type { WriteContext } from '../../../platform/write.ts'
import { findCar } from '../find-car.ts'
import { windowOf } from '../watch.queries.ts'
import { changeCarUpon } from './change-car.ts'
import { reopen } from './reopen-car.ts'

/**
 * Short-term effectiveness (CAR-8): the window is counted from the data, a person judges. Effective only once it is
 * over; against the figures only with a reason. Not effective needs no waiting, a reason, and opens the CAR again.
 * @throws `conditions-missing` while the window runs
 */
export async function judgeEffect(context: WriteContext, number: string, wish: EffectJudgement) {
  const { tx, actor, now, services, record } = context
  if (actor.kind !== 'user') throw problem('forbidden')
  const { version, effectiveness, reason } = wish
  const car = await findCar(tx, number)
  if (car.status !== 'closed' || !car.watchFrom) throw problem('not-from-here')
  if (car.version !== version) throw problem('stale-version')
  const { state, suggests } = await windowOf(services, tx, car)
  if (effectiveness === 'effective' && state !== 'over') {
    const code = 'watch-over'
    throw problem('conditions-missing', { errors: [{ pointer: `#/${code}`, code, detail: code }] })
  }
  const isAsCounted = effectiveness === 'effective' && suggests === 'effective'
  if (reason === '' && !isAsCounted) throw fieldProblem('#/reason', 'required')
  record({
    subject: 'car',
    subjectId: car.id,
    type: effectiveness === 'effective' ? 'car.effective' : 'car.not-effective',
    number,
    data: { effectiveness, reason: reason || '–' },
  })
  if (effectiveness === 'not_effective') {
    const judged = { effectiveness, effectivenessReason: reason, effectivenessById: actor.id }
    await reopen(context, car, { complaint: null, reason, judged })
    return null
  }
  await changeCarUpon(
    context,
    { id: car.id, version },
    {
      effectiveness,
      effectivenessReason: reason,
      effectivenessById: actor.id,
      effectivenessAt: now,
    },
  )
  return null
}
