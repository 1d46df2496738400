import { isCustomerLanguage } from '@redress/domain/languages/language'
import { replyPartKinds } from '@redress/domain/replies/reply'
import { mayBeginRound } from '@redress/domain/replies/reply.workflow'
import { problem } from '../../../platform/problem.ts'
import type { WriteContext } from '../../../platform/write.ts'
import { findForWriting } from '../../complaints/commands/find-for-writing.ts'

/** Begins the letter; a further round takes over the words of the last one, none of them released (RE-6). */
export async function beginReply({ tx, actor, now, record }: WriteContext, number: string) {
  if (actor.kind !== 'user') throw problem('forbidden')
  const { id } = await findForWriting(tx, number)
  // Held until the commit: of two who begin at once the second finds the letter of the first.
  await tx.$queryRaw`SELECT "id" FROM "Complaint" WHERE "id" = ${id}::uuid FOR UPDATE`
  const complaint = await tx.complaint.findUniqueOrThrow({ where: { id } })
  const last = await tx.reply.findFirst({
    where: { complaintId: id },
    orderBy: { round: 'desc' },
    include: { parts: true },
  })
  if (!complaint.isOpen || !mayBeginRound(last, complaint.replySentAt !== null))
    throw problem('not-from-here')
  const round = (last?.round ?? 0) + 1
  await tx.reply.create({
    data: {
      complaintId: id,
      round,
      language: isCustomerLanguage(complaint.language) ? complaint.language : 'en',
      status: 'draft',
      decision: last?.decision ?? null,
      gist: last?.gist ?? complaint.subject,
      amount: last?.amount ?? null,
      currency: last?.currency ?? '',
      manner: last?.manner ?? '',
      measures: last?.measures ?? '',
      enclosures: last?.enclosures ?? '',
      createdById: actor.id,
      createdAt: now,
      parts: {
        create: replyPartKinds.map((kind) => {
          const former = last?.parts.find((part) => part.kind === kind)
          return { kind, body: former?.body ?? '', writtenById: former?.writtenById ?? null }
        }),
      },
    },
    select: { id: true },
  })
  record({ subject: 'complaint', subjectId: id, type: 'reply.begun', number, data: { count: round } })
  return null
}
