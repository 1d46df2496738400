import { problem } from '../../../platform/problem.ts'
import type { WriteContext } from '../../../platform/write.ts'
import { findForWriting } from '../../complaints/commands/find-for-writing.ts'
import { openReply } from '../found-reply.ts'
import { stepOf } from '../step-of-reply.ts'
import { ownWorkOf } from '../writers.ts'

/** Somebody who wrote none of it signs the whole letter (RE-1). */
export async function approveReply(
  { tx, actor, now, record }: WriteContext,
  number: string,
  { version }: { version: number },
) {
  if (actor.kind !== 'user') throw problem('forbidden')
  const { id: complaintId } = await findForWriting(tx, number)
  const reply = await openReply(tx, complaintId)
  if (reply.version !== version) throw problem('stale-version')
  const { any } = await ownWorkOf(tx, complaintId, actor.id)
  const status = stepOf(reply, 'approve', any)
  const { count } = await tx.reply.updateMany({
    where: { id: reply.id, version, status: reply.status },
    data: { status, approvedById: actor.id, approvedAt: now, version: { increment: 1 } },
  })
  if (count === 0) throw problem('stale-version')
  record({
    subject: 'complaint',
    subjectId: complaintId,
    type: 'reply.approved',
    number,
    data: { count: reply.round },
  })
  return null
}
