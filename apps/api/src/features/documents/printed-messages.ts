import type { EvidenceData } from '@redress/documents/evidence-print'
import type { MessageKind } from '@redress/domain/messages/channel'
import type { Services } from '../../platform/services.ts'

const mostMessages = 400
/** About seventy pages. */
const mostLetters = 200_000

type Printed = Pick<EvidenceData, 'messages' | 'messagesLeftOut'>

/** The conversation for paper, oldest first; what goes beyond a readable print is counted, and is in the audit pack. */
export async function printedMessages(
  { prisma }: Services,
  threadIds: string[],
  { notes }: { notes: boolean },
): Promise<Printed> {
  const kinds: MessageKind[] = [
    'from_customer',
    'to_customer',
    ...(notes ? (['internal_note'] as const) : []),
  ]
  const where = { threadId: { in: threadIds }, kind: { in: kinds } }
  const [count, rows] = await Promise.all([
    prisma.message.count({ where }),
    prisma.message.findMany({
      where,
      orderBy: [{ at: 'asc' }, { id: 'asc' }],
      take: mostMessages,
      include: {
        attachments: { orderBy: { position: 'asc' }, select: { attachment: { select: { name: true } } } },
      },
    }),
  ])
  let letters = 0
  const fitting = rows.filter(({ body }) => {
    letters += body.length
    return letters <= mostLetters
  })
  return {
    messages: fitting.map(({ at, authorName, kind, channel, body, attachments }) => ({
      at,
      who: authorName,
      kind,
      channel,
      body,
      files: attachments.map(({ attachment }) => attachment.name),
    })),
    messagesLeftOut: count - fitting.length,
  }
}
