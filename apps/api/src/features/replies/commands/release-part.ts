import type { ReplyPartKind } from '@redress/domain/replies/reply'
import { problem } from '../../../platform/problem.ts'
import type { WriteContext } from '../../../platform/write.ts'
import { findForWriting } from '../../complaints/commands/find-for-writing.ts'
import { openReply, partOf } from '../found-reply.ts'
import { missingProblem } from '../step-of-reply.ts'
import { ownWorkOf } from '../writers.ts'

/** Another entitled person stands up for one part of the letter (RE-5). */
export async function releasePart(
  { tx, actor, now, record }: WriteContext,
  number: string,
  { version, part: kind }: { version: number; part: ReplyPartKind },
) {
  if (actor.kind !== 'user') throw problem('forbidden')
  const { id: complaintId } = await findForWriting(tx, number)
  const reply = await openReply(tx, complaintId)
  if (reply.version !== version) throw problem('stale-version')
  const part = partOf(reply, kind)
  if (part?.releasedAt) throw problem('not-from-here')
  const { parts } = await ownWorkOf(tx, complaintId, actor.id)
  const missing = [
    ...(part?.body ? [] : ['part-written']),
    ...(parts.has(kind) ? ['released-by-another'] : []),
  ]
  if (missing.length > 0) throw missingProblem(missing)
  const { count } = await tx.reply.updateMany({
    where: { id: reply.id, version, status: 'draft' },
    data: { version: { increment: 1 } },
  })
  if (count === 0) throw problem('stale-version')
  await tx.replyPart.update({
    where: { replyId_kind: { replyId: reply.id, kind } },
    data: { releasedById: actor.id, releasedAt: now },
    select: { kind: true },
  })
  record({
    subject: 'complaint',
    subjectId: complaintId,
    type: 'reply.part-released',
    number,
    data: { round: reply.round, part: kind },
  })
  return null
}
