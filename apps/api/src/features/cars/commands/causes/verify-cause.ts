import type { Tx } from '@redress/prisma/connect'
import { problem } from '../../../../platform/problem.ts'
import type { WriteContext } from '../../../../platform/write.ts'
import { changeCauseUpon, findCause, findCauseWork, recordOf } from './cause-work.ts'

type Proof = { version: number; switchedOn: string; switchedOff: string }

/** Whoever thought of the cause, or put it into other words; evidence may come from everybody. */
async function isWrittenBy(tx: Tx, carId: string, id: string, personId: string): Promise<boolean> {
  const found = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM "TrailEntry"
    WHERE "subject" = 'car' AND "subjectId" = ${carId}::uuid AND "actorId" = ${personId}::uuid
      AND "data"->>'id' = ${id}
      AND ("type" = 'car.cause-added' OR ("type" = 'car.cause-changed'
        AND "data"#>>'{after,text}' IS DISTINCT FROM "data"#>>'{before,text}'
        AND "data"#>>'{after,text}' IS NOT NULL))
    LIMIT 1`
  return found.length > 0
}

/**
 * The cause switches the fault on and off (CAR-4). It counts as confirmed from then on; a root stays a root.
 * @throws `own-matter` for whoever wrote the cause: another person proves it (CAR-6).
 */
export async function verifyCause(context: WriteContext, number: string, id: string, proof: Proof) {
  const { tx, actor, now } = context
  if (actor.kind !== 'user') throw problem('forbidden')
  const car = await findCauseWork(context, number)
  const cause = await findCause(tx, car, id)
  if (await isWrittenBy(tx, car.id, id, actor.id)) {
    const code = 'not-author'
    throw problem('own-matter', { errors: [{ pointer: `#/${code}`, code, detail: code }] })
  }
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
