import { type CarGate, gatesOf } from '@redress/domain/cars/car'
import type { Tx } from '@redress/prisma/connect'
import type { Prisma } from '@redress/prisma/generated/client'
import type { UserActor } from '../../../../platform/actor.ts'
import { problem } from '../../../../platform/problem.ts'
import type { WriteContext } from '../../../../platform/write.ts'
import { findOpenCar } from '../../find-car.ts'
import { lockCar } from '../../lock-car.ts'

/**
 * The gate of an open CAR, held until the commit: who writes in its disciplines or decides at the same time waits,
 * and then finds what was decided. The CAR is held behind it, for the decision about another gate may just have closed
 * it, and that about this one may close it.
 * @throws `not-from-here` for a gate its kind does not have.
 */
export async function holdGate({ tx }: WriteContext, number: string, gate: CarGate) {
  const { id } = await findOpenCar(tx, number)
  await tx.$queryRaw`
    SELECT 1 FROM "CarGateState" WHERE "carId" = ${id}::uuid AND "gate" = ${gate}::"CarGate" FOR UPDATE`
  await lockCar(tx, { id })
  const car = await findOpenCar(tx, number)
  if (!gatesOf(car.kind).includes(gate)) throw problem('not-from-here')
  const state = await tx.carGateState.findUniqueOrThrow({ where: { carId_gate: { carId: id, gate } } })
  return { car, state }
}

/** All gates of a CAR, held until the commit; like one of them, before the CAR itself. */
export async function holdGates(tx: Tx, carId: string): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM "CarGateState" WHERE "carId" = ${carId}::uuid ORDER BY "gate" FOR UPDATE`
}

/** @throws `stale-version` when somebody was quicker (AL-2). */
export async function changeGateUpon(
  { tx }: WriteContext,
  { carId, gate, version }: { carId: string; gate: CarGate; version: number },
  data: Omit<Prisma.CarGateStateUncheckedUpdateManyInput, 'version'>,
): Promise<void> {
  const { count } = await tx.carGateState.updateMany({
    where: { carId, gate, version },
    data: { ...data, version: { increment: 1 } },
  })
  if (count === 0) throw problem('stale-version')
}

/** Only people sign. */
export function signer({ actor }: WriteContext): UserActor {
  if (actor.kind !== 'user') throw problem('forbidden')
  return actor
}
