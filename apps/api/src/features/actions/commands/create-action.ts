import type { ActionCreation } from '@redress/contracts/actions'
import type { ActionCase } from '@redress/domain/actions/action'
import { actionWorkflows } from '@redress/domain/actions/action.workflow'
import type { Prisma } from '@redress/prisma/generated/client'
import { insertRow, newId } from '../../../platform/insert-row.ts'
import { problem } from '../../../platform/problem.ts'
import type { WriteContext } from '../../../platform/write.ts'
import { checkOwner } from './check-owner.ts'

type WithinCar = Pick<
  Prisma.ActionUncheckedCreateInput,
  'discipline' | 'causeId' | 'expectedEffect' | 'proofPlan' | 'introducedOn' | 'effectPercent'
>
type Case = { subject: ActionCase; id: string; number: string; threadId: string }

/** Proposes a measure for a complaint, or promises a call or a look (AC-2, SLA-4). */
export async function createActionOfComplaint(context: WriteContext, number: string, wish: ActionCreation) {
  const complaint = await context.tx.complaint.findUnique({
    where: { number },
    select: { id: true, threadId: true, isOpen: true },
  })
  if (!complaint) throw problem('not-found')
  if (!complaint.isOpen) throw problem('not-from-here')
  const { id, threadId } = complaint
  return createAction(context, { subject: 'complaint', id, number, threadId }, wish)
}

/**
 * An action of any record (AC-1); the kind says where it begins. `within` are its columns within a CAR (CAR-5).
 * @throws `invalid-input` for an owner who can't carry it out
 */
export async function createAction(
  context: WriteContext,
  of: Case,
  wish: ActionCreation,
  within: WithinCar = {},
) {
  const { tx, actor, now } = context
  if (actor.kind !== 'user') throw problem('forbidden')
  const owner = await checkOwner(tx, wish.ownerId)
  const id = newId()
  const status = actionWorkflows[wish.kind].initial
  await insertRow(tx, 'Action', {
    id,
    threadId: of.threadId,
    kind: wish.kind,
    status,
    title: wish.title,
    detail: wish.detail,
    urgent: wish.urgent,
    ownerId: owner.id,
    dueAt: new Date(wish.dueAt),
    createdById: actor.id,
    createdAt: now,
    ...within,
  })
  context.record({
    subject: of.subject,
    subjectId: of.id,
    type: `${of.subject}.action-${status === 'proposed' ? 'proposed' : 'planned'}`,
    number: of.number,
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
