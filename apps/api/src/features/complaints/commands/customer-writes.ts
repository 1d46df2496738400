import { fieldProblem, problem } from '../../../platform/problem.ts'
import type { WriteContext } from '../../../platform/write.ts'
import { claimUploads } from '../../files/claim.ts'
import { addMessage } from '../../messages/messages.commands.ts'
import { resumeAllClocks } from '../../sla/commands/pause-clock.ts'

type Words = { body: string; files: string[] }

/** The holder of the tracking link adds a message or files (CU-2). */
export async function customerWrites(context: WriteContext, complaintId: string, words: Words) {
  const { tx, now } = context
  if (words.body === '' && words.files.length === 0) throw fieldProblem('#/body', 'required')
  const complaint = await tx.complaint.findUniqueOrThrow({ where: { id: complaintId } })
  if (!complaint.isOpen) throw problem('not-from-here')
  const files = await claimUploads(context, words.files)
  await addMessage(context, {
    threadId: complaint.threadId,
    kind: 'from_customer',
    channel: 'web_form',
    body: words.body,
    attachmentIds: files,
    authorName: complaint.contactName,
  })
  // The version stays: a word of the customer is no change of the facts a colleague may be editing.
  await tx.complaint.update({
    where: { id: complaintId },
    data: {
      lastWordAt: now,
      lastWordBy: 'customer',
      attachments: {
        create: files.map((attachmentId) => ({ attachmentId, fromCustomer: true, addedAt: now })),
      },
    },
    select: { id: true },
  })
  context.record({
    subject: 'complaint',
    subjectId: complaintId,
    type: 'complaint.customer-wrote',
    number: complaint.number,
    data: { files: files.length },
  })
  await resumeAllClocks(context, complaint)
  return null
}
