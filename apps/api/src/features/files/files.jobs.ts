import { buffer } from 'node:stream/consumers'
import { kindByMediaType } from '@redress/domain/files/file-kinds'
import type { Services } from '../../platform/services.ts'
import { write } from '../../platform/write.ts'
import { recordNoPreview, setPreview } from './files.commands.ts'
import { keepDocument } from './keep-document.ts'
import { makePreview } from './picture.ts'
import { previewType } from './serve-file.ts'

/** One picture at a time: a large one needs all the memory a small machine can spare. */
export async function registerFileJobs(services: Services): Promise<void> {
  await services.jobs.work('files', ({ attachmentId }) => previewAttachment(services, attachmentId))
}

/** A picture that cannot be read is not tried again; a store that does not answer is. */
async function previewAttachment(services: Services, attachmentId: string): Promise<void> {
  const attachment = await services.prisma.attachment.findUnique({ where: { id: attachmentId } })
  if (!attachment || attachment.previewHash !== null) return
  if (!kindByMediaType(attachment.mediaType)?.hasPreview) return
  const preview = await makePreview(await buffer(await services.files.open(attachment.hash)))
  const previewHash = preview ? (await keepDocument(services, preview, previewType)).hash : null
  const writer = { actor: { kind: 'system' as const }, requestId: `preview ${attachmentId}` }
  await write(services, writer, (context) =>
    previewHash === null
      ? recordNoPreview(context, attachmentId)
      : setPreview(context, attachmentId, previewHash),
  )
}
