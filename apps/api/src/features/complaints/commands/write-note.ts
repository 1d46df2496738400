import type { WriteContext } from '../../../platform/write.ts'
import { claimUploads } from '../../files/claim.ts'
import { addMessage } from '../../messages/messages.commands.ts'
import { attachEvidence } from './attach-evidence.ts'
import { findForWriting } from './find-for-writing.ts'

/** An internal note: for colleagues only, in no mail and on no page of the customer. */
export async function writeNote(
  context: WriteContext,
  number: string,
  note: { body: string; files: string[] },
) {
  const complaint = await findForWriting(context.tx, number)
  const files = await claimUploads(context, note.files)
  await addMessage(context, {
    threadId: complaint.threadId,
    kind: 'internal_note',
    channel: complaint.channel,
    body: note.body,
    attachmentIds: files,
  })
  await attachEvidence(context, complaint.id, files)
  context.record({
    subject: 'complaint',
    subjectId: complaint.id,
    type: 'complaint.note-written',
    number,
    data: { files: files.length },
  })
  return null
}
