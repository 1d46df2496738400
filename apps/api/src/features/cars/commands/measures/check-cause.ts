import type { Tx } from '@redress/prisma/connect'
import { fieldProblem } from '../../../../platform/problem.ts'

/** @throws `invalid-input` for a cause of another CAR, or one that was struck */
export async function checkCause(tx: Tx, carId: string, causeId: string | null | undefined): Promise<void> {
  if (!causeId) return
  const known = await tx.carCause.count({ where: { id: causeId, carId, struckAt: null } })
  if (known === 0) throw fieldProblem('#/causeId', 'not-found')
}
