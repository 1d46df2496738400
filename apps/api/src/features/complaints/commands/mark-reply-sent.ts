import type { WriteContext } from '../../../platform/write.ts'
import { weWrote } from './we-wrote.ts'

/** The formal reply has left the house, as a word of ours (SLA-1). */
export async function markReplySent(
  context: WriteContext,
  complaint: { id: string; threadId: string },
): Promise<void> {
  await context.tx.complaint.update({
    where: { id: complaint.id },
    data: { replySentAt: context.now },
    select: { id: true },
  })
  await weWrote(context, complaint)
}
