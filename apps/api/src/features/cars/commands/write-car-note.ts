import type { WriteContext } from '../../../platform/write.ts'
import { claimUploads } from '../../files/claim.ts'
import { addMessage } from '../../messages/messages.commands.ts'
import { findCar } from '../find-car.ts'

/** A comment for colleagues; also on a closed CAR, for it is no change of the report. */
export async function writeCarNote(
  context: WriteContext,
  number: string,
  note: { body: string; files: string[] },
) {
  const car = await findCar(context.tx, number)
  const attachmentIds = await claimUploads(context, note.files)
  await addMessage(context, {
    threadId: car.threadId,
    kind: 'internal_note',
    channel: 'portal',
    body: note.body,
    attachmentIds,
  })
  context.record({
    subject: 'car',
    subjectId: car.id,
    type: 'car.note-written',
    number,
    data: { files: attachmentIds.length },
  })
  return null
}
