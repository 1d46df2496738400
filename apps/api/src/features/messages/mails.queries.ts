import type { Mail, MailRow } from '@redress/contracts/mails'
import { problem } from '../../platform/problem.ts'
import type { Services } from '../../platform/services.ts'
import { bodyWithLink } from './deliver-mail.ts'

const pageSize = 50

const rowParts = {
  id: true,
  kind: true,
  toAddress: true,
  toName: true,
  subject: true,
  status: true,
  attempts: true,
  lastError: true,
  createdAt: true,
  sentAt: true,
  thread: { select: { complaint: { select: { number: true } } } },
} as const

type Row = {
  id: string
  kind: string
  toAddress: string
  toName: string
  subject: string
  status: MailRow['status']
  attempts: number
  lastError: string | null
  createdAt: Date
  sentAt: Date | null
  thread: { complaint: { number: string } | null } | null
}

function rowReply(row: Row): MailRow {
  return {
    id: row.id,
    kind: row.kind,
    to: row.toName ? `${row.toName} <${row.toAddress}>` : row.toAddress,
    subject: row.subject,
    status: row.status,
    attempts: row.attempts,
    error: row.lastError,
    complaint: row.thread?.complaint?.number ?? null,
    createdAt: row.createdAt.toISOString(),
    sentAt: row.sentAt?.toISOString() ?? null,
  }
}

/** The outbox, newest first; the cursor is the id of the last row (ids are in order of time). */
export async function listMails({ prisma, mail }: Services, cursor: string | undefined) {
  const rows = await prisma.outgoingMail.findMany({
    where: cursor ? { id: { lt: cursor } } : {},
    orderBy: { id: 'desc' },
    take: pageSize + 1,
    select: rowParts,
  })
  const page = rows.slice(0, pageSize)
  return {
    mails: page.map(rowReply),
    nextCursor: rows.length > pageSize ? (page.at(-1)?.id ?? null) : null,
    delivering: mail.delivering,
  }
}

/** One mail. Its secret link is shown in the demo only: elsewhere it is for the addressee. */
export async function readMail(services: Services, id: string): Promise<Mail> {
  const row = await services.prisma.outgoingMail.findUnique({
    where: { id },
    select: {
      ...rowParts,
      body: true,
      language: true,
      link: true,
      linkId: true,
      enclosure: { select: { name: true } },
    },
  })
  if (!row) throw problem('not-found')
  return {
    ...rowReply(row),
    body: services.env.DEMO ? bodyWithLink(services, row) : row.body.replaceAll('{link}', '…'),
    language: row.language,
    enclosures: row.enclosure ? [row.enclosure.name] : [],
  }
}
