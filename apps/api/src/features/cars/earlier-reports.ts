import type { ReportData } from '@redress/documents/eight-d/sheet'
import type { Services } from '../../platform/services.ts'

/** The reports that went before this revision, or all there are, the oldest first (CAR-7). */
export async function earlierReports(
  { prisma }: Services,
  number: string,
  before?: number,
): Promise<ReportData['earlier']> {
  const sent = await prisma.carRevision.findMany({
    where: { car: { number }, ...(before ? { revision: { lt: before } } : {}) },
    orderBy: { revision: 'desc' },
    take: 20,
    select: { revision: true, stage: true, sentAt: true },
  })
  return sent.toReversed().map(({ sentAt, ...report }) => ({ ...report, sentAt: sentAt.toISOString() }))
}
