import { fieldProblem, problem } from '../../../platform/problem.ts'
import type { WriteContext } from '../../../platform/write.ts'
import { customerWrites } from '../../complaints/commands/customer-writes.ts'

export type ReplyAnswer = { decision: 'accepted' | 'rejected'; reason: string }

/** The customer accepts the letter or rejects it with a reason; one answer to each letter (RE-6). */
export async function answerReply(context: WriteContext, complaintId: string, answer: ReplyAnswer) {
  const { tx, now } = context
  if (answer.decision === 'rejected' && answer.reason === '') throw fieldProblem('#/reason', 'required')
  const { number, isOpen } = await tx.complaint.findUniqueOrThrow({ where: { id: complaintId } })
  const letter = await tx.reply.findFirst({
    where: { complaintId, sentAt: { not: null } },
    orderBy: { round: 'desc' },
    select: { id: true, round: true },
  })
  if (!letter || !isOpen) throw problem('not-from-here')
  const { count } = await tx.reply.updateMany({
    where: { id: letter.id, status: 'sent' },
    data: {
      status: answer.decision,
      answeredAt: now,
      answerReason: answer.reason,
      version: { increment: 1 },
    },
  })
  if (count === 0) throw problem('not-from-here')
  // The reason is the customer's word: on the timeline, in the queue, and never on the trail.
  if (answer.reason !== '') await customerWrites(context, complaintId, { body: answer.reason, files: [] })
  context.record({
    subject: 'complaint',
    subjectId: complaintId,
    type: answer.decision === 'accepted' ? 'reply.accepted' : 'reply.rejected',
    number,
    data: { count: letter.round },
  })
  return null
}
