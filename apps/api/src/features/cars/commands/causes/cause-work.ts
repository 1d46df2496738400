import type { Tx } from '@redress/prisma/connect'
import type { Car, CarCause, Prisma } from '@redress/prisma/generated/client'
import { problem } from '../../../../platform/problem.ts'
import type { TrailRecord } from '../../../../platform/trail.ts'
import type { WriteContext } from '../../../../platform/write.ts'
import { findOpenCar } from '../../find-car.ts'
import { needOpenDiscipline } from '../../need-open-discipline.ts'

/**
 * The CAR, if D4 may be written in. Whoever changes the shape of the tree locks it then: two moves at once, each allowed
 * by itself, could close a circle. @throws `not-found`, `not-from-here`.
 */
export async function findCauseWork({ tx }: WriteContext, number: string): Promise<Car> {
  const car = await findOpenCar(tx, number)
  await needOpenDiscipline(tx, car, 'd4')
  return car
}

/** @throws `not-found` for a Why that is struck or of another CAR. */
export async function findCause(tx: Tx, car: { id: string }, id: string): Promise<CarCause> {
  const cause = await tx.carCause.findFirst({ where: { id, carId: car.id, struckAt: null } })
  if (!cause) throw problem('not-found')
  return cause
}

/** Compare and set (AL-2). @throws `stale-version` when somebody was quicker. */
export async function changeCauseUpon(
  tx: Tx,
  seen: { id: string; version: number },
  data: Omit<Prisma.CarCauseUncheckedUpdateManyInput, 'version'>,
): Promise<void> {
  const { count } = await tx.carCause.updateMany({
    where: { id: seen.id, version: seen.version, struckAt: null },
    data: { ...data, version: { increment: 1 } },
  })
  if (count === 0) throw problem('stale-version')
}

/** On the trail of the CAR; the words as they were, in short. */
export function recordOf(
  car: { id: string; number: string },
  type: TrailRecord['type'],
  of: { id: string; words: string },
  data: Record<string, unknown> = {},
): TrailRecord {
  const name = of.words.length > 120 ? `${of.words.slice(0, 119)}…` : of.words
  return { subject: 'car', subjectId: car.id, number: car.number, type, data: { ...data, id: of.id, name } }
}
