import { type ReplyPartKind, replyPartKinds } from '@redress/domain/replies/reply'
import type { ReplyFacts } from '@redress/domain/replies/reply.workflow'
import type { Tx } from '@redress/prisma/connect'
import type { Prisma } from '@redress/prisma/generated/client'
import { problem } from '../../platform/problem.ts'

const person = { select: { id: true, name: true } } as const

export const replyWithParts = {
  parts: { include: { writtenBy: person, releasedBy: person } },
  approvedBy: person,
  complaint: { select: { step: true, contactEmail: true, contact: { select: { email: true } } } },
} as const satisfies Prisma.ReplyInclude

export type FoundReply = Prisma.ReplyGetPayload<{ include: typeof replyWithParts }>

/** The letter that is being written. @throws `not-from-here` when there is none or it has been sent. */
export async function openReply(tx: Tx, complaintId: string): Promise<FoundReply> {
  const reply = await tx.reply.findFirst({
    where: { complaintId },
    orderBy: { round: 'desc' },
    include: replyWithParts,
  })
  if (!reply || (reply.status !== 'draft' && reply.status !== 'approved')) throw problem('not-from-here')
  return reply
}

/** Number on the letter: the complaint's and the round. */
export function replyNumber(complaintNumber: string, round: number): string {
  return `${complaintNumber}/${round}`
}

export function partOf(reply: FoundReply, kind: ReplyPartKind): FoundReply['parts'][number] | null {
  return reply.parts.find((part) => part.kind === kind) ?? null
}

export function factsOf(reply: FoundReply, wroteSomeOfIt: boolean): ReplyFacts {
  const { complaint } = reply
  const parts = Object.fromEntries(
    replyPartKinds.map((kind) => {
      const part = partOf(reply, kind)
      return [kind, { written: part !== null && part.body !== '', released: part?.releasedAt != null }]
    }),
  ) as ReplyFacts['parts']
  return {
    decision: reply.decision,
    gist: reply.gist,
    measures: reply.measures,
    amount: reply.amount?.toFixed(2) ?? null,
    currency: reply.currency,
    manner: reply.manner,
    parts,
    wroteSomeOfIt,
    step: complaint.step,
    canMail: complaint.contactEmail !== '' || Boolean(complaint.contact?.email),
  }
}
