import { noClock } from '@redress/domain/complaints/complaint'
import type { WriteContext } from '../../../platform/write.ts'
import { meetClock, nextDue } from '../../sla/clocks.commands.ts'

/**
 * The formal reply has left the house: the last word is ours, and whoever had no reply before has one now
 * (SLA-1). The version stays, as with every word that goes out.
 */
export async function markReplySent(context: WriteContext, complaintId: string): Promise<void> {
  const { tx, now } = context
  const { threadId } = await tx.complaint.findUniqueOrThrow({
    where: { id: complaintId },
    select: { threadId: true },
  })
  await meetClock(context, threadId, 'first_reply')
  await tx.complaint.update({
    where: { id: complaintId },
    data: {
      replySentAt: now,
      lastWordAt: now,
      lastWordBy: 'us',
      actBy: (await nextDue(context, threadId)) ?? noClock,
    },
    select: { id: true },
  })
}
