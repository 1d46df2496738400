import type { WriteContext } from '../../../platform/write.ts'
import { keepActBy, meetClock } from '../../sla/clocks.commands.ts'

/**
 * A word of ours went to the customer: it is the last one now, and the first one keeps the promise of a first reply
 * (SLA-1). The version stays: no fact that a colleague may be editing has changed.
 * @returns whether it was the first reply
 */
export async function weWrote(
  context: WriteContext,
  { id, threadId }: { id: string; threadId: string },
): Promise<boolean> {
  const { tx, now } = context
  const isFirst = await meetClock(context, threadId, 'first_reply')
  await tx.complaint.update({
    where: { id },
    data: { lastWordAt: now, lastWordBy: 'us' },
    select: { id: true },
  })
  await keepActBy(tx, [threadId])
  return isFirst
}
