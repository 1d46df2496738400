import type { ActionCreation } from '@redress/contracts/actions'
import { actionWorkflows } from '@redress/domain/actions/action.workflow'
import { insertRow, newId } from '../../../platform/insert-row.ts'
import { problem } from '../../../platform/problem.ts'
import type { WriteContext } from '../../../platform/write.ts'
import { checkOwner } from './check-owner.ts'

/** Proposes a measure, or promises a call or a look; the kind says where it begins (AC-2, SLA-4). */
export async function createAction(context: WriteContext, number: string, wish: ActionCreation) {
  const { tx, actor, now } = context
  if (actor.kind !== 'user') throw problem('forbidden')
  const complaint = await tx.complaint.findUnique({
    where: { number },
    select: { id: true, threadId: true, isOpen: true },
  })
  if (!complaint) throw problem('not-found')
  if (!complaint.isOpen) throw problem('not-from-here')
  const owner = await checkOwner(tx, wish.ownerId)
  const id = newId()
  const status = actionWorkflows[wish.kind].initial
  await insertRow(tx, 'Action', {
    id,
    threadId: complaint.threadId,
    kind: wish.kind,
    status,
    title: wish.title,
    detail: wish.detail,
    urgent: wish.urgent,
    ownerId: owner.id,
    dueAt: new Date(wish.dueAt),
    createdById: actor.id,
    createdAt: now,
  })
  context.record({
    subject: 'complaint',
    subjectId: complaint.id,
    type: status === 'proposed' ? 'complaint.action-proposed' : 'complaint.action-planned',
    number,
    data: {
      actionId: id,
      kind: wish.kind,
      title: wish.title,
      name: owner.name,
      ownerId: owner.id,
      dueAt: wish.dueAt,
    },
  })
  return { id }
}
