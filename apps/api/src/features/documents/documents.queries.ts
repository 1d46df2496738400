import type { ComplaintDocuments } from '@redress/contracts/documents'
import { problem } from '../../platform/problem.ts'
import type { Services } from '../../platform/services.ts'
import { replyNumber } from '../replies/found-reply.ts'

const packsShown = 5

/** @throws `not-found` */
export async function listDocuments({ prisma }: Services, number: string): Promise<ComplaintDocuments> {
  const complaint = await prisma.complaint.findUnique({
    where: { number },
    select: {
      id: true,
      receipt: { select: { createdAt: true, size: true } },
      replies: {
        where: { sentAt: { not: null } },
        orderBy: { round: 'desc' },
        select: {
          round: true,
          sentAt: true,
          document: { select: { id: true, name: true, size: true } },
        },
      },
    },
  })
  if (!complaint) throw problem('not-found')
  const packs = await prisma.trailEntry.findMany({
    where: { subject: 'complaint', subjectId: complaint.id, type: 'complaint.pack-drawn' },
    orderBy: { seq: 'desc' },
    take: packsShown,
    select: { actorName: true, at: true },
  })
  const { receipt } = complaint
  return {
    receipt: receipt && { at: receipt.createdAt.toISOString(), size: receipt.size },
    replies: complaint.replies.flatMap(({ round, sentAt, document }) =>
      document && sentAt
        ? [
            {
              fileId: document.id,
              number: replyNumber(number, round),
              name: document.name,
              at: sentAt.toISOString(),
              size: document.size,
            },
          ]
        : [],
    ),
    packs: packs.map(({ actorName, at }) => ({ by: actorName, at: at.toISOString() })),
  }
}
