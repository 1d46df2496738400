import { problem } from '../../../platform/problem.ts'
import type { WriteContext } from '../../../platform/write.ts'
import { addMessage } from '../../messages/messages.commands.ts'
import { refreshSearchWords } from '../search-words.ts'

/**
 * The customer puts a claim in writing, which makes it a complaint (IN-4). What we had noted down stays as the
 * first message; the confirmed words become the wording.
 * @throws `duplicate` when it has been confirmed already
 */
export async function confirmClaim(context: WriteContext, complaintId: string, wording: string) {
  const { tx, now } = context
  const { count } = await tx.complaint.updateMany({
    where: { id: complaintId, kind: 'claim', isOpen: true },
    data: {
      kind: 'complaint',
      wording,
      lastWordAt: now,
      lastWordBy: 'customer',
      version: { increment: 1 },
    },
  })
  const complaint = await tx.complaint.findUniqueOrThrow({ where: { id: complaintId } })
  if (count === 0) throw problem(complaint.kind === 'complaint' ? 'duplicate' : 'not-from-here')
  await addMessage(context, {
    threadId: complaint.threadId,
    kind: 'from_customer',
    channel: 'web_form',
    body: wording,
    attachmentIds: [],
    authorName: complaint.contactName || complaint.companyName,
  })
  await refreshSearchWords(tx, complaintId)
  context.record({
    subject: 'complaint',
    subjectId: complaintId,
    type: 'complaint.confirmed',
    number: complaint.number,
    data: { before: { kind: 'claim' }, after: { kind: 'complaint' } },
  })
  return null
}
