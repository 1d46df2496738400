import type { UploadedFile } from '@redress/contracts/files'
import { cleanFileName } from '@redress/domain/files/file-name'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Actor } from '../../platform/actor.ts'
import type { Services } from '../../platform/services.ts'
import { write } from '../../platform/write.ts'
import { checkFile } from './check-file.ts'
import { addUpload } from './files.commands.ts'
import { keepContent } from './keep-content.ts'
import { type ReceivedFile, withReceivedFile } from './receive-file.ts'

type Uploading = { services: Services; actor: Actor; request: FastifyRequest; reply: FastifyReply }

/**
 * Receives the one file of a request, checks it and keeps it until a form uses it (AL-5).
 * @param allow looks at the file once more before it is kept, and throws where it is not welcome
 */
export async function takeUpload(
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
