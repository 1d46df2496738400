import type { ReplyPartKind } from '@redress/domain/replies/reply'
import type { Tx } from '@redress/prisma/connect'

/** What somebody wrote of the letters of one complaint. */
export type OwnWork = { parts: ReadonlySet<ReplyPartKind>; any: boolean }

/**
 * Taken from the trail, which forgets nobody: a letter names who wrote last, yet whoever wrote before that, or
 * in a former round whose words were taken over, may neither release nor approve them (RE-5).
 */
export async function ownWorkOf(
  tx: Pick<Tx, 'trailEntry'>,
  complaintId: string,
  userId: string,
): Promise<OwnWork> {
  const entries = await tx.trailEntry.findMany({
    where: { subject: 'complaint', subjectId: complaintId, type: 'reply.changed', actorId: userId },
    select: { data: true },
  })
  const parts = entries.flatMap(({ data }) => (data as { parts: ReplyPartKind[] }).parts)
  return { parts: new Set(parts), any: entries.length > 0 }
}
