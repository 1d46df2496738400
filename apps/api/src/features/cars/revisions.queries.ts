import type { CarRevisions, SharedReports } from '@redress/contracts/car-revisions'
import { ReportContent } from '@redress/contracts/cars'
import { type Difference, differenceOf } from '@redress/domain/cars/difference'
import { disciplinesAt, gatesMissing, stagesOf } from '@redress/domain/cars/staged'
import { problem } from '../../platform/problem.ts'
import type { Services } from '../../platform/services.ts'

const iso = (at: Date | null) => at?.toISOString() ?? null
/** More revisions nobody sends; the newest are shown. */
const mostRevisions = 200

export async function readRevisions({ prisma }: Services, number: string): Promise<CarRevisions> {
  const car = await prisma.car.findUnique({
    where: { number },
    select: {
      kind: true,
      gates: { select: { gate: true, status: true } },
      revisions: {
        orderBy: { revision: 'desc' },
        take: mostRevisions,
        omit: { content: true },
        include: { sentBy: { select: { name: true } } },
      },
      complaints: {
        orderBy: [{ linkedAt: 'asc' }, { complaintId: 'asc' }],
        select: {
          complaint: {
            select: {
              number: true,
              companyName: true,
              contactName: true,
              contactEmail: true,
              language: true,
              customer: { select: { name: true } },
              contact: { select: { email: true } },
            },
          },
        },
      },
    },
  })
  if (!car) throw problem('not-found')
  return {
    revisions: car.revisions.map((revision) => ({
      ...revision,
      sentBy: revision.sentBy.name,
      sentAt: revision.sentAt.toISOString(),
      answeredAt: iso(revision.answeredAt),
    })),
    stages: stagesOf(car.kind).map((stage) => ({ stage, missing: gatesMissing(car, stage) })),
    recipients: car.complaints.map(({ complaint: c }) => ({
      complaint: c.number,
      customer: c.customer?.name ?? c.companyName,
      name: c.contactName,
      email: c.contactEmail || (c.contact?.email ?? ''),
      language: c.language,
    })),
  }
}

/** @throws `not-found` unless both were sent */
export async function readDifference(
  { prisma }: Services,
  { number, revision, from }: { number: string; revision: number; from: number },
): Promise<{ differences: Difference[] }> {
  const found = await prisma.carRevision.findMany({
    where: { car: { number }, revision: { in: [revision, from] } },
    select: { revision: true, content: true },
  })
  const contentOf = (wanted: number) => {
    const one = found.find((row) => row.revision === wanted)
    if (!one) throw problem('not-found')
    return ReportContent.parse(one.content)
  }
  return { differences: differenceOf(contentOf(from), contentOf(revision)) }
}

/** What was shared with this complaint: the reports that stand in its conversation, the newest first (CU-2). */
export async function readSharedReports({ prisma }: Services, complaintId: string): Promise<SharedReports> {
  const { threadId, car } = await prisma.complaint.findUniqueOrThrow({
    where: { id: complaintId },
    select: { threadId: true, car: { select: { carId: true } } },
  })
  const file = { select: { id: true, name: true, mediaType: true, size: true } } as const
  const revisions = await prisma.carRevision.findMany({
    where: { pdf: { messages: { some: { message: { threadId } } } } },
    orderBy: [{ sentAt: 'desc' }, { revision: 'desc' }],
    take: mostRevisions,
    select: {
      id: true,
      carId: true,
      revision: true,
      stage: true,
      status: true,
      sentAt: true,
      answeredAt: true,
      pdf: file,
      xlsx: file,
      car: { select: { number: true, kind: true, status: true, _count: { select: { revisions: true } } } },
    },
  })
  return {
    reports: revisions.map(
      ({ id, carId, revision, stage, status, sentAt, answeredAt, pdf, xlsx, car: of }) => ({
        id,
        number: of.number,
        kind: of.kind,
        revision,
        stage,
        sentAt: sentAt.toISOString(),
        status,
        answeredAt: iso(answeredAt),
        // Revisions are numbered without gaps.
        canAnswer:
          status === 'sent' &&
          revision === of._count.revisions &&
          of.status !== 'cancelled' &&
          car?.carId === carId,
        disciplines: [...disciplinesAt(of.kind, stage)],
        files: [pdf, xlsx].flatMap((one) => (one ? [one] : [])),
      }),
    ),
  }
}
