import type { JournalImport } from '@redress/prisma/generated/client'
import type { Services } from '../../platform/services.ts'
import { type Writer, write } from '../../platform/write.ts'
import { finishJob } from './commands/finish-job.ts'
import { hasUntouched, undoBatch } from './commands/undo-batch.ts'

/** Takes an import back batch by batch (IN-10); hands over to a new job when its time is up. */
export async function undoRows(
  services: Services,
  { id: importId }: JournalImport,
  by: Writer,
  until: () => boolean,
): Promise<void> {
  while (await hasUntouched(services, importId)) {
    const handsOver = until()
    await write(services, by, async (context) => {
      await undoBatch(context, importId)
      if (handsOver && by.actor.kind === 'user') {
        await context.enqueue('journal', { importId, actorId: by.actor.id })
      }
      return null
    })
    if (handsOver) return
  }
  await finishJob(services, by, importId, { from: 'undoing', to: 'undone' })
}
