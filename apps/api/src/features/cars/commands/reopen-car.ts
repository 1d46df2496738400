import type { CarGate } from '@redress/domain/cars/car'
import type { Car } from '@redress/prisma/generated/client'
import { problem } from '../../../platform/problem.ts'
import type { WriteContext } from '../../../platform/write.ts'
import { restartCarClocks } from '../car-clocks.ts'
import { findCar } from '../find-car.ts'
import { holdGates } from './gates/hold-gate.ts'
import { leaderOf, tellPeople } from './tell-people.ts'

/** From the cause on everything is in question again; team, problem and containment of then stay as accepted. */
const again: CarGate[] = ['d4', 'd5_d6', 'd7', 'd8']

type Why = {
  /** The complaint of the same failure; null when a person decided. */
  complaint: { id: string; number: string } | null
  reason: string
  judged?: { effectiveness: 'not_effective'; effectivenessReason: string; effectivenessById: string }
}

/**
 * Opens a closed CAR again: its causes are sought anew (CAR-12). What was judged of its effect no longer holds.
 * @throws `stale-version` when somebody, or another process, was quicker
 */
export async function reopen(
  context: WriteContext,
  car: Car,
  { complaint, reason, judged }: Why,
): Promise<void> {
  const { tx, now, record } = context
  await holdGates(tx, car.id)
  const { count } = await tx.car.updateMany({
    where: { id: car.id, status: 'closed', version: car.version },
    data: {
      status: 'open',
      closedAt: null,
      closedReason: '',
      watchFrom: null,
      effectiveness: judged?.effectiveness ?? null,
      effectivenessReason: judged?.effectivenessReason ?? '',
      effectivenessById: judged?.effectivenessById ?? null,
      effectivenessAt: judged ? now : null,
      reopenedAt: now,
      reopenedForId: complaint?.id ?? null,
      timesReopened: { increment: 1 },
      version: { increment: 1 },
    },
  })
  if (count === 0) throw problem('stale-version')
  await tx.carGateState.updateMany({
    where: { carId: car.id, gate: { in: again } },
    data: {
      status: 'draft',
      submittedById: null,
      submittedAt: null,
      decidedById: null,
      decidedAt: null,
      version: { increment: 1 },
    },
  })
  const clocks = await restartCarClocks(context, car)
  const before = {
    closedAt: car.closedAt,
    watchFrom: car.watchFrom,
    effectiveness: car.effectiveness,
    effectivenessReason: car.effectivenessReason,
    clocks,
  }
  record({
    subject: 'car',
    subjectId: car.id,
    type: complaint ? 'car.recurred' : 'car.reopened',
    number: car.number,
    data: { ...(complaint ? { name: complaint.number } : { reason }), before },
  })
  if (complaint) {
    record({
      subject: 'complaint',
      subjectId: complaint.id,
      type: 'complaint.car-reopened',
      number: complaint.number,
      data: { name: car.number },
    })
  }
  await tellPeople(context, car, 'car-reopened', leaderOf(car), { reason: complaint?.number ?? reason })
}

/** A person opens it again, with the reason. */
export async function reopenCar(
  context: WriteContext,
  number: string,
  { version, reason }: { version: number; reason: string },
) {
  const car = await findCar(context.tx, number)
  if (car.status !== 'closed') throw problem('not-from-here')
  if (car.version !== version) throw problem('stale-version')
  await reopen(context, car, { complaint: null, reason })
  return null
}
