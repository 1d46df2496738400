import type { FormalReply, OurReply, ReplyRounds } from '@redress/contracts/replies'
import { replyPartKinds } from '@redress/domain/replies/reply'
import { mayBeginRound, replyWorkflow } from '@redress/domain/replies/reply.workflow'
import { nextSteps } from '@redress/domain/workflow/workflow'
import type { UserActor } from '../../platform/actor.ts'
import { problem } from '../../platform/problem.ts'
import type { Services } from '../../platform/services.ts'
import { type FoundReply, factsOf, partOf, replyNumber, replyWithParts } from './found-reply.ts'
import { type OwnWork, ownWorkOf } from './writers.ts'

const iso = (at: Date | null) => at?.toISOString() ?? null

function roundView(reply: FoundReply, complaintNumber: string, own: OwnWork): FormalReply {
  const { parts: _, approvedBy, status, amount, approvedAt, sentAt, silenceAt, answeredAt } = reply
  const isOpen = status === 'draft' || status === 'approved'
  return {
    ...reply,
    number: replyNumber(complaintNumber, reply.round),
    amount: amount?.toFixed(2) ?? null,
    parts: Object.fromEntries(
      replyPartKinds.map((kind) => {
        const part = partOf(reply, kind)
        return [
          kind,
          {
            body: part?.body ?? '',
            writtenBy: part?.writtenBy ?? null,
            releasedBy: part?.releasedBy ?? null,
            releasedAt: iso(part?.releasedAt ?? null),
            ownWork: own.parts.has(kind),
          },
        ]
      }),
    ) as FormalReply['parts'],
    approvedBy,
    approvedAt: iso(approvedAt),
    sentAt: iso(sentAt),
    silenceAt: iso(silenceAt),
    answeredAt: iso(answeredAt),
    nextSteps: isOpen
      ? nextSteps(replyWorkflow, status, factsOf(reply, own.any)).map(({ action, permission, missing }) => ({
          action,
          permission,
          missing,
        }))
      : [],
  }
}

export async function readRounds(
  { prisma }: Services,
  number: string,
  actor: UserActor,
): Promise<ReplyRounds> {
  const complaint = await prisma.complaint.findUnique({
    where: { number },
    select: {
      id: true,
      isOpen: true,
      replySentAt: true,
      replies: { orderBy: { round: 'desc' }, include: replyWithParts },
    },
  })
  if (!complaint) throw problem('not-found')
  const own = await ownWorkOf(prisma, complaint.id, actor.id)
  return {
    rounds: complaint.replies.map((reply) => roundView(reply, number, own)),
    mayBegin: complaint.isOpen && mayBeginRound(complaint.replies[0] ?? null, complaint.replySentAt !== null),
  }
}

/** The newest letter that was sent; what is being written is nobody's business outside. */
export async function readOurReply({ prisma }: Services, complaintId: string): Promise<OurReply> {
  const letter = await prisma.reply.findFirst({
    where: { complaintId, sentAt: { not: null } },
    orderBy: { round: 'desc' },
    include: { complaint: { select: { number: true, isOpen: true } } },
  })
  if (!letter?.sentAt || !letter.silenceAt) return { reply: null }
  const { status, complaint } = letter
  if (status === 'draft' || status === 'approved') return { reply: null }
  return {
    reply: {
      number: replyNumber(complaint.number, letter.round),
      sentAt: letter.sentAt.toISOString(),
      status,
      bySilence: letter.bySilence,
      silenceAt: letter.silenceAt.toISOString(),
      answeredAt: iso(letter.answeredAt),
      canAnswer: status === 'sent' && complaint.isOpen,
    },
  }
}
