import { problem } from '../../../../platform/problem.ts'
import type { WriteContext } from '../../../../platform/write.ts'
import { changeCauseUpon, findCause, findCauseWork, recordOf } from './cause-work.ts'

type Proof = { version: number; switchedOn: string; switchedOff: string }

/**
 * The cause switches the fault on and off (CAR-4). It counts as confirmed from then on; a root stays a root.
 * Whoever thought of it may try it: this is an experiment, and its judgement comes with the gate (CAR-6).
 */
export async function verifyCause(context: WriteContext, number: string, id: string, proof: Proof) {
  const { tx, actor, now } = context
  if (actor.kind !== 'user') throw problem('forbidden')
  const car = await findCauseWork(context, number)
  const cause = await findCause(tx, car, id)
  const { version, switchedOn, switchedOff } = proof
  await changeCauseUpon(
    tx,
    { id, version },
    {
      switchedOn,
      switchedOff,
      verifiedById: actor.id,
      verifiedAt: now,
      status: cause.status === 'root' ? 'root' : 'confirmed',
    },
  )
  context.record(recordOf(car, 'car.cause-verified', { id, words: cause.text }, { switchedOn, switchedOff }))
  return null
}
