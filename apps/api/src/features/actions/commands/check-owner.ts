import { may } from '@redress/domain/identity/permissions'
import type { Tx } from '@redress/prisma/connect'
import { fieldProblem } from '../../../platform/problem.ts'

/** Only somebody at work here who may carry actions out can own one. */
export async function checkOwner(tx: Tx, ownerId: string): Promise<{ id: string; name: string }> {
  const person = await tx.user.findFirst({
    where: { id: ownerId, disabledAt: null },
    select: { id: true, name: true, role: true },
  })
  if (!person || !may(person.role, 'action.work')) throw fieldProblem('#/ownerId', 'not-found')
  return person
}
