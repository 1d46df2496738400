import type { ReplyChange } from '@redress/contracts/replies'
import { replyPartKinds } from '@redress/domain/replies/reply'
import type { z } from 'zod'
import { problem } from '../../../platform/problem.ts'
import type { WriteContext } from '../../../platform/write.ts'
import { findForWriting } from '../../complaints/commands/find-for-writing.ts'
import { type FoundReply, openReply, partOf } from '../found-reply.ts'

type Change = z.output<typeof ReplyChange>

const fields = ['decision', 'gist', 'amount', 'currency', 'manner', 'measures', 'enclosures'] as const

function changedFields(reply: FoundReply, change: Change) {
  const now = { ...reply, amount: reply.amount?.toFixed(2) ?? null }
  const wanted = {
    ...change,
    amount: typeof change.amount === 'string' ? Number(change.amount).toFixed(2) : change.amount,
  }
  return fields.filter((field) => wanted[field] !== undefined && wanted[field] !== now[field])
}

/**
 * Writes the letter. A changed part belongs to who wrote it now and loses its release; a changed letter loses
 * its approval, so nobody's signature stands under words he has not seen (RE-5).
 */
export async function changeReply({ tx, actor, record }: WriteContext, number: string, change: Change) {
  if (actor.kind !== 'user') throw problem('forbidden')
  const { id: complaintId } = await findForWriting(tx, number)
  const reply = await openReply(tx, complaintId)
  if (reply.version !== change.version) throw problem('stale-version')
  const changed = changedFields(reply, change)
  const parts = replyPartKinds.filter(
    (kind) => change[kind] !== undefined && change[kind] !== (partOf(reply, kind)?.body ?? ''),
  )
  // Saying what stands there already makes nobody its writer.
  if (changed.length === 0 && parts.length === 0) throw problem('duplicate')
  const { count } = await tx.reply.updateMany({
    where: { id: reply.id, version: change.version, status: { in: ['draft', 'approved'] } },
    data: {
      ...Object.fromEntries(changed.map((field) => [field, change[field]])),
      status: 'draft',
      approvedById: null,
      approvedAt: null,
      version: { increment: 1 },
    },
  })
  if (count === 0) throw problem('stale-version')
  for (const kind of parts) {
    await tx.replyPart.updateMany({
      where: { replyId: reply.id, kind },
      data: { body: change[kind] ?? '', writtenById: actor.id, releasedById: null, releasedAt: null },
    })
  }
  record({
    subject: 'complaint',
    subjectId: complaintId,
    type: 'reply.changed',
    number,
    data: { round: reply.round, fields: changed, parts },
  })
  return null
}
