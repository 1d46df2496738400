import type { Chronology } from '@redress/contracts/chronology'
import { problem } from '../../platform/problem.ts'
import type { Services } from '../../platform/services.ts'

export async function readChronology({ prisma }: Services, number: string): Promise<Chronology> {
  const complaint = await prisma.complaint.findUnique({
    where: { number },
    select: { chronology: { orderBy: [{ happenedAt: 'asc' }, { id: 'asc' }] } },
  })
  if (!complaint) throw problem('not-found')
  return {
    entries: complaint.chronology.map(({ id, what, source, addedBy, happenedAt, struckAt }) => ({
      id,
      what,
      source,
      addedBy,
      happenedAt: happenedAt.toISOString(),
      struckAt: struckAt?.toISOString() ?? null,
    })),
  }
}
