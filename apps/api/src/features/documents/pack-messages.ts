import { Readable } from 'node:stream'
import type { Services } from '../../platform/services.ts'
import { readTimeline } from '../complaints/timeline.queries.ts'

const pageSize = 100

/** All messages of the conversations as plain text, oldest first; internal notes are marked as such. */
export function correspondenceText(services: Services, threadIds: string[]): Readable {
  return Readable.from(messageTexts(services, threadIds), { objectMode: false })
}

async function* messageTexts({ prisma }: Services, threadIds: string[]) {
  let cursor: string | null = null
  for (;;) {
    const rows: MessageRow[] = await prisma.message.findMany({
      where: { threadId: { in: threadIds } },
      orderBy: [{ at: 'asc' }, { id: 'asc' }],
      take: pageSize,
      ...(cursor ? { cursor: { id: cursor }, skip: 1 } : {}),
      select: {
        id: true,
        at: true,
        kind: true,
        channel: true,
        authorName: true,
        body: true,
        mail: { select: { toAddress: true, subject: true, status: true, sentAt: true } },
        attachments: { orderBy: { position: 'asc' }, select: { attachment: { select: { name: true } } } },
      },
    })
    for (const row of rows) yield messageText(row)
    cursor = rows.at(-1)?.id ?? null
    if (rows.length < pageSize || cursor === null) break
  }
}

type MessageRow = {
  id: string
  at: Date
  kind: string
  channel: string
  authorName: string
  body: string
  mail: { toAddress: string; subject: string; status: string; sentAt: Date | null } | null
  attachments: { attachment: { name: string } }[]
}

function messageText({ at, kind, channel, authorName, body, mail, attachments }: MessageRow): string {
  const head = [
    `Date: ${at.toISOString()}`,
    `From: ${authorName}`,
    `Kind: ${kind}`,
    `Channel: ${channel}`,
    ...(mail ? [`To: ${mail.toAddress}`, `Subject: ${mail.subject}`, `Mail: ${mail.status}`] : []),
    ...attachments.map(({ attachment }) => `File: ${attachment.name}`),
  ]
  return `${head.join('\n')}\n\n${body}\n\n${'-'.repeat(72)}\n\n`
}

/** The whole timeline as the desk shows it, newest first, page by page. */
export function timelineJson(services: Services, number: string): Readable {
  return Readable.from(timelineParts(services, number), { objectMode: false })
}

async function* timelineParts(services: Services, number: string) {
  yield '{"entries": ['
  let cursor: string | undefined
  let isFirst = true
  do {
    const { entries, nextCursor } = await readTimeline(services, number, 'everything', cursor)
    for (const entry of entries) {
      yield `${isFirst ? '' : ','}\n${JSON.stringify(entry)}`
      isFirst = false
    }
    cursor = nextCursor ?? undefined
  } while (cursor !== undefined)
  yield '\n]}\n'
}
