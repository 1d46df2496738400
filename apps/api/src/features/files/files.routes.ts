import { fileRoutes, type UploadedFile } from '@redress/contracts/files'
import { cleanFileName } from '@redress/domain/files/file-name'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Actor } from '../../platform/actor.ts'
import { problem } from '../../platform/problem.ts'
import type { Serve } from '../../platform/serve.ts'
import type { Services } from '../../platform/services.ts'
import { write } from '../../platform/write.ts'
import { checkFile } from './check-file.ts'
import { addUpload } from './files.commands.ts'
import { findAttachment } from './files.queries.ts'
import { keepContent } from './keep-content.ts'
import { type ReceivedFile, withReceivedFile } from './receive-file.ts'
import { previewType, sendFile } from './serve-file.ts'
import { takeFromQuota } from './upload-quota.ts'

export function filesFeature(serve: Serve) {
  serve(fileRoutes.uploadPublicly, (handling) =>
    upload(handling, (file) => takeFromQuota(handling.services, handling.request.ip, file.size)),
  )

  serve(fileRoutes.upload, (handling) => upload(handling))

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

type Uploading = { services: Services; actor: Actor; request: FastifyRequest; reply: FastifyReply }

async function upload(
  { services, actor, request, reply }: Uploading,
  allow: (file: ReceivedFile) => Promise<void> = async () => {},
): Promise<UploadedFile> {
  const folder = services.files.temporaryFolder
  return withReceivedFile({ request, reply, folder }, async (file) => {
    const name = cleanFileName(file.sentName)
    const { mediaType } = await checkFile(file, name)
    await allow(file)
    await keepContent(services, { ...file, mediaType })
    const { hash, size } = file
    // No Idempotency-Key here: its answer would be stored and this one is a secret. A second upload is harmless.
    return write(services, { actor, requestId: request.id }, (context) =>
      addUpload(context, { hash, name, mediaType, size }),
    )
  })
}
