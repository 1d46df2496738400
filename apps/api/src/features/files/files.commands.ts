import type { UploadedFile } from '@redress/contracts/files'
import { hashToken, randomToken } from '../../platform/secret.ts'
import type { WriteContext } from '../../platform/write.ts'

type Upload = { hash: string; name: string; mediaType: string; size: number }

/** A file that waits for the form it was sent for; whoever has the answer's secret can use it there. */
export async function addUpload(context: WriteContext, upload: Upload): Promise<UploadedFile> {
  const { tx, actor, now, record } = context
  const token = randomToken()
  const { hash, name, mediaType, size } = upload
  const { id } = await tx.attachment.create({
    data: {
      hash,
      name,
      mediaType,
      size,
      claimHash: hashToken(token),
      uploadedById: actor.kind === 'user' ? actor.id : null,
      createdAt: now,
    },
  })
  record({
    subject: 'attachment',
    subjectId: id,
    type: 'attachment.uploaded',
    data: { hash, mediaType, size },
    isNew: true,
  })
  return { upload: token, name, mediaType, size }
}

export async function setPreview(
  context: WriteContext,
  attachmentId: string,
  previewHash: string,
): Promise<null> {
  await context.tx.attachment.update({ where: { id: attachmentId }, data: { previewHash } })
  context.record({
    subject: 'attachment',
    subjectId: attachmentId,
    type: 'attachment.preview-made',
    data: { previewHash },
  })
  return null
}

/** Says why a picture has no preview. */
export async function recordNoPreview(context: WriteContext, attachmentId: string): Promise<null> {
  context.record({ subject: 'attachment', subjectId: attachmentId, type: 'attachment.unreadable' })
  return null
}

/** Removes uploads that no form has used in time. The sweep asks first whether there are any. */
export async function removeUnclaimed(context: WriteContext, ids: string[]): Promise<null> {
  const { count } = await context.tx.attachment.deleteMany({
    where: { id: { in: ids }, claimHash: { not: null } },
  })
  if (count !== ids.length) throw new Error('Uploads were claimed or swept while the sweep looked at them')
  for (const id of ids) context.record({ subject: 'attachment', subjectId: id, type: 'attachment.expired' })
  return null
}
