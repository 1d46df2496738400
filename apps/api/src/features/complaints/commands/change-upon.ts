import type { Prisma } from '@redress/prisma/generated/client'
import { problem } from '../../../platform/problem.ts'
import type { WriteContext } from '../../../platform/write.ts'

/**
 * Compare and set: changes a complaint only as the person saw it (AL-2).
 * @throws `stale-version` when somebody was quicker.
 */
export async function changeUpon(
  { tx }: WriteContext,
  seen: { id: string; version: number },
  data: Omit<Prisma.ComplaintUncheckedUpdateManyInput, 'version'>,
): Promise<void> {
  const { count } = await tx.complaint.updateMany({
    where: { id: seen.id, version: seen.version },
    data: { ...data, version: { increment: 1 } },
  })
  if (count === 0) throw problem('stale-version')
}
