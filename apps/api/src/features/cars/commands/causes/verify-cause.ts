import { problem } from '../../../../platform/problem.ts'
import type { WriteContext } from '../../../../platform/write.ts'
import { changeCauseUpon, findCause, findCauseWork, recordOf } from './cause-work.ts'

type Proof = { version: number; switchedOn: string; switchedOff: string }

/**
 * The cause switches the fault on and off (CAR-4). It counts as confirmed from then on; a root stays a root. Whoever
 * thought of the cause may prove it, the trail says so for those who judge the gate.
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
  const added = await tx.trailEntry.findFirst({
    where: {
      subject: 'car',
      subjectId: car.id,
      type: 'car.cause-added',
      data: { path: ['id'], equals: id },
    },
    select: { actorId: true },
  })
  const isOwn = added?.actorId === actor.id
  context.record(
    recordOf(car, 'car.cause-verified', { id, words: cause.text }, { switchedOn, switchedOff, isOwn }),
  )
  return null
}
