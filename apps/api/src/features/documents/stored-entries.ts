import type { Services } from '../../platform/services.ts'
import { replyNumber } from '../replies/found-reply.ts'
import { evidenceFiles, type Family } from './evidence-files.ts'
import { packPath } from './pack-path.ts'
import type { PackEntry } from './zip-pack.ts'

type Stored = { hash: string; name: string }

/** Every file that is kept for the complaint, each once: evidence, enclosures, proofs, and the papers we sent. */
export async function storedEntries(
  services: Services,
  complaint: { id: string; number: string },
  family: Family,
): Promise<PackEntry[]> {
  const { prisma, files } = services
  const file = { select: { id: true, hash: true, name: true, createdAt: true } } as const
  const stored = (path: string, at: Date, { hash }: Stored): PackEntry => ({
    path,
    at,
    isText: false,
    hash,
    open: () => files.open(hash),
  })
  const evidence = await evidenceFiles(services, family)
  const known = new Set(evidence.map(({ attachmentId }) => attachmentId))
  const enclosures = await prisma.messageAttachment.findMany({
    where: { message: { threadId: { in: family.threadIds } }, attachmentId: { notIn: [...known] } },
    orderBy: [{ message: { at: 'asc' } }, { position: 'asc' }],
    select: { attachment: file },
  })
  const proofs = await prisma.actionAttachment.findMany({
    where: { action: { threadId: { in: family.threadIds } } },
    orderBy: { attachmentId: 'asc' },
    select: { attachment: file },
  })
  const papers = await prisma.complaint.findUniqueOrThrow({
    where: { id: complaint.id },
    select: {
      receipt: file,
      replies: { orderBy: { round: 'asc' }, select: { round: true, document: file } },
    },
  })
  const numbered = (folder: string, rows: { attachment: Stored & { createdAt: Date } }[]) =>
    rows.map(({ attachment }, index) =>
      stored(packPath(folder, index + 1, attachment.name), attachment.createdAt, attachment),
    )
  const letters = papers.replies.flatMap(({ round, document }) => {
    const name = `reply-${replyNumber(complaint.number, round).replace('/', '-')}.pdf`
    return document ? [stored(name, document.createdAt, document)] : []
  })
  return [
    ...(papers.receipt ? [stored('receipt.pdf', papers.receipt.createdAt, papers.receipt)] : []),
    ...letters,
    ...evidence.map((one, index) => stored(packPath('evidence', index + 1, one.name), one.addedAt, one)),
    ...numbered('messages', enclosures),
    ...numbered('actions', proofs),
  ]
}
