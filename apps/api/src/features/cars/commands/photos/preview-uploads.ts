import { buffer } from 'node:stream/consumers'
import { kindByMediaType } from '@redress/domain/files/file-kinds'
import { hashToken } from '../../../../platform/secret.ts'
import type { Services } from '../../../../platform/services.ts'
import { keepDocument } from '../../../files/keep-document.ts'
import { makePreview } from '../../../files/picture.ts'
import { previewType } from '../../../files/serve-file.ts'

/** Hash of the preview by the attachment's id. */
export type Previews = ReadonlyMap<string, string>

/**
 * Pictures of a report are seen, and drawn on, the moment they are added: their previews are made before anything is
 * written. What is no picture, or a broken one, has none.
 */
export async function previewUploads(services: Services, tokens: readonly string[]): Promise<Previews> {
  const uploads = await services.prisma.attachment.findMany({
    where: { claimHash: { in: tokens.map(hashToken) } },
    select: { id: true, hash: true, mediaType: true },
  })
  const made = new Map<string, string>()
  // One at a time: a large picture needs all the memory a small machine can spare.
  for (const { id, hash, mediaType } of uploads) {
    if (!kindByMediaType(mediaType)?.hasPreview) continue
    const preview = await makePreview(await buffer(await services.files.open(hash)))
    if (preview) made.set(id, (await keepDocument(services, preview, previewType)).hash)
  }
  return made
}
