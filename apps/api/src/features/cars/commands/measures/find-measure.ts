import type { Tx } from '@redress/prisma/connect'
import type { Action, Car } from '@redress/prisma/generated/client'
import { problem } from '../../../../platform/problem.ts'

/** @throws `not-found` for an action of another record; `not-from-here` for one that was cancelled */
export async function findMeasure(tx: Tx, car: Pick<Car, 'threadId'>, id: string): Promise<Action> {
  const action = await tx.action.findFirst({ where: { id, threadId: car.threadId } })
  if (!action) throw problem('not-found')
  if (action.status === 'cancelled') throw problem('not-from-here')
  return action
}
