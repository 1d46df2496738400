import { cleanFileName } from '@redress/domain/files/file-name'
import { kindByName } from '@redress/domain/files/file-kinds'
import type { FieldFault } from '@redress/contracts/problems'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { UserActor } from '../../platform/actor.ts'
import { problem } from '../../platform/problem.ts'
import type { Services } from '../../platform/services.ts'
import { previewUploads } from '../cars/commands/photos/preview-uploads.ts'
import { takeUpload } from '../files/take-upload.ts'
import { takeFromQuota } from '../files/upload-quota.ts'

type Receiving = {
  services: Services
  request: FastifyRequest
  reply: FastifyReply
  asker: UserActor
  linkId: string
}

/**
 * Checks and keeps the photo of a request, and makes the picture of it that the desk shows.
 * @throws `unsupported-file` at the file for what is no photo, or a broken one; `too-many-requests` beyond the bytes a
 * link may bring
 */
export async function receivePhoto({ services, request, reply, asker, linkId }: Receiving) {
  const { upload } = await takeUpload({ services, actor: asker, request, reply }, async (file) => {
    if (!kindByName(cleanFileName(file.sentName))?.hasPreview) throw noPhoto('type-not-allowed')
    await takeFromQuota(services, `camera ${linkId}`, file.size)
  })
  const previews = await previewUploads(services, [upload])
  if (previews.size === 0) throw noPhoto('content-differs')
  return { upload, previews }
}

function noPhoto(code: FieldFault) {
  return problem('unsupported-file', { errors: [{ pointer: '#/file', code, detail: code }] })
}
