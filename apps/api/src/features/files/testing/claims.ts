import type { Actor } from '../../../platform/actor.ts'
import { write } from '../../../platform/write.ts'
import { claimUploads } from '../claim.ts'
import type { FilesServer } from './files-server.ts'

/** What a form's command does with the uploads it names. */
export async function claimAs(server: FilesServer, actor: Actor, tokens: string[]): Promise<string[]> {
  const subjectId = crypto.randomUUID()
  return write(server.services, { actor, requestId: 'test' }, async (context) => {
    const ids = await claimUploads(context, tokens)
    context.record({ subject: 'form', subjectId, type: 'form.sent', data: { ids }, isNew: true })
    return ids
  })
}
