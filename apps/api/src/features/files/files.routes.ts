import { fileRoutes } from '@redress/contracts/files'
import { problem } from '../../platform/problem.ts'
import type { Serve } from '../../platform/serve.ts'
import { findAttachment } from './files.queries.ts'
import { previewType, sendFile } from './serve-file.ts'
import { takeUpload } from './take-upload.ts'
import { takeFromQuota } from './upload-quota.ts'

export function filesFeature(serve: Serve) {
  serve(fileRoutes.uploadPublicly, (handling) =>
    takeUpload(handling, (file) => takeFromQuota(handling.services, handling.request.ip, file.size)),
  )

  serve(fileRoutes.upload, (handling) => takeUpload(handling))

  serve(fileRoutes.download, async ({ services, params, actor, reply }) => {
    const attachment = await findAttachment(services, params.id, actor)
    if (!attachment) throw problem('not-found')
    return sendFile(reply, services, attachment)
  })

  serve(fileRoutes.preview, async ({ services, params, actor, reply }) => {
    const attachment = await findAttachment(services, params.id, actor)
    if (!attachment?.previewHash) throw problem('not-found')
    const preview = { hash: attachment.previewHash, name: `${params.id}.webp`, mediaType: previewType }
    return sendFile(reply, services, preview, { inline: true })
  })
}
