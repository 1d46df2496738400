import type { WriteContext } from '../../../platform/write.ts'
import { claimUploads } from '../../files/claim.ts'
import { attachEvidence } from './attach-evidence.ts'
import { findForWriting } from './find-for-writing.ts'

export async function addFiles(context: WriteContext, number: string, uploads: string[]) {
  const complaint = await findForWriting(context.tx, number)
  const files = await claimUploads(context, uploads)
  await attachEvidence(context, complaint.id, files)
  context.record({
    subject: 'complaint',
    subjectId: complaint.id,
    type: 'complaint.files-added',
    number,
    data: { files: files.length },
  })
  return null
}
