import { type CarGate, gatesOf } from '@redress/domain/cars/car'
import type { Prisma } from '@redress/prisma/generated/client'
import type { UserActor } from '../../../../platform/actor.ts'
import { problem } from '../../../../platform/problem.ts'
import type { WriteContext } from '../../../../platform/write.ts'
import { findOpenCar } from '../../find-car.ts'

/**
 * The gate of an open CAR, held until the commit: who writes in its disciplines or decides at the same time waits,
 * and then finds what was decided.
 * @throws `not-from-here` for a gate its kind does not have.
 */
export async function holdGate({ tx }: WriteContext, number: string, gate: CarGate) {
  const car = await findOpenCar(tx, number)
  if (!gatesOf(car.kind).includes(gate)) throw problem('not-from-here')
  await tx.$queryRaw`
    SELECT 1 FROM "CarGateState" WHERE "carId" = ${car.id}::uuid AND "gate" = ${gate}::"CarGate" FOR UPDATE`
  const state = await tx.carGateState.findUniqueOrThrow({ where: { carId_gate: { carId: car.id, gate } } })
  return { car, state }
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
