import type { Tx } from '@redress/prisma/connect'
import { newId } from '../../../platform/insert-row.ts'
import { fieldProblem } from '../../../platform/problem.ts'
import type { WriteContext } from '../../../platform/write.ts'

/** Only somebody at work here can own an improvement. */
export async function checkImprovementOwner(tx: Tx, ownerId: string | null): Promise<void> {
  if (ownerId === null) return
  const found = await tx.user.count({ where: { id: ownerId, disabledAt: null } })
  if (found === 0) throw fieldProblem('#/ownerId', 'not-found')
}

/** Puts something on the improvement list: a customer's suggestion as it is registered, or our own idea (IN-8). */
export async function proposeImprovement(
  context: WriteContext,
  wish: { title: string; ownerId?: string | null; complaintId?: string },
) {
  const { tx, now } = context
  const { title, ownerId = null, complaintId = null } = wish
  await checkImprovementOwner(tx, ownerId)
  const id = newId()
  await tx.improvement.create({
    data: { id, title, ownerId, complaintId, status: 'proposed', createdAt: now },
    select: { id: true },
  })
  context.record({
    subject: 'improvement',
    subjectId: id,
    type: 'improvement.proposed',
    isNew: true,
    data: { ownerId, complaintId },
  })
  return { id }
}
