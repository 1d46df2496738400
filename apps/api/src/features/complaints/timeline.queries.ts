import type { Timeline, TimelineEntry } from '@redress/contracts/timeline'
import { problem } from '../../platform/problem.ts'
import type { Services } from '../../platform/services.ts'
import { readCursor, writeCursor } from './keyset-cursor.ts'

type Show = 'everything' | 'messages' | 'changes' | 'files'

type Row = {
  entry: 'message' | 'change'
  id: string
  of: string | null
  at: Date
  who: string
  kind: Extract<TimelineEntry, { entry: 'message' }>['kind']
  channel: Extract<TimelineEntry, { entry: 'message' }>['channel']
  body: string
  files: {
    id: string
    name: string
    mediaType: string
    size: number
    hasPreview: boolean
    createdAt: string
  }[]
  mail: { to: string; status: 'queued' | 'sent' | 'kept' | 'failed'; error: string | null } | null
  type: string
  data: Record<string, unknown>
}

const pageSize = 40

/** Changes that a message of the timeline already tells. */
const toldByMessage = [
  'complaint.customer-wrote',
  'complaint.message-sent',
  'complaint.note-written',
  'car.note-written',
]

/** Ids of messages and of trail entries, each with its letter in front. */
const entryId = /^(m[0-9a-f-]{36}|c\d{19})$/

/** Later than anything that can have happened. */
const fromTheTop = { at: new Date('9999-12-31T00:00:00Z'), id: '~' }

const messages = `
  SELECT 'message' AS "entry", 'm' || m."id"::text AS "id", c."of", m."at", m."authorName" AS "who", m."kind"::text, m."channel"::text, m."body",
    (SELECT coalesce(json_agg(json_build_object('id', a."id", 'name', a."name", 'mediaType', a."mediaType", 'size', a."size",
        'hasPreview', a."previewHash" IS NOT NULL, 'createdAt', a."createdAt") ORDER BY x."position"), '[]')
     FROM "MessageAttachment" x JOIN "Attachment" a ON a."id" = x."attachmentId" WHERE x."messageId" = m."id") AS "files",
    (SELECT json_build_object('to', o."toAddress", 'status', o."status", 'error', o."lastError")
     FROM "OutgoingMail" o WHERE o."messageId" = m."id") AS "mail",
    NULL::text AS "type", NULL::jsonb AS "data"
  FROM "Message" m JOIN kase c ON c."threadId" = m."threadId"
  WHERE (m."at", 'm' || m."id"::text) < ($2, $3)`

const changes = `
  SELECT 'change' AS "entry", 'c' || lpad(t."id"::text, 19, '0') AS "id", c."of", t."at", t."actorName" AS "who", NULL AS "kind",
    NULL AS "channel", NULL AS "body", NULL::json AS "files", NULL::json AS "mail", t."type", t."data"
  FROM "TrailEntry" t JOIN kase c ON t."subject" = $5 AND t."subjectId" = c."id"
  WHERE t."type" <> ALL($4) AND (t."at", 'c' || lpad(t."id"::text, 19, '0')) < ($2, $3)`

const parts: Record<Show, string> = {
  everything: `${messages} UNION ALL ${changes}`,
  messages: `${messages} AND cardinality($4::text[]) >= 0`,
  changes,
  files: `${messages} AND cardinality($4::text[]) >= 0
            AND EXISTS (SELECT 1 FROM "MessageAttachment" x WHERE x."messageId" = m."id")
          UNION ALL ${changes} AND t."type" = 'complaint.files-added'`,
}

function entryOf(row: Row): TimelineEntry {
  const { id, of, who } = row
  const at = row.at.toISOString()
  if (row.entry === 'change') return { entry: 'change', id, of, at, who, type: row.type, data: row.data }
  const files = row.files.map((file) => ({ ...file, createdAt: new Date(file.createdAt).toISOString() }))
  return {
    entry: 'message',
    id,
    of,
    at,
    who,
    kind: row.kind,
    channel: row.channel,
    body: row.body,
    files,
    mail: row.mail,
  }
}

/** The record itself and the duplicates merged into it, which keep their own threads and trails (IN-6). */
const complaints = `
  SELECT "id", "threadId", NULL::text AS "of" FROM "Complaint" WHERE "number" = $1
  UNION ALL
  SELECT d."id", d."threadId", d."number" FROM "Complaint" d
  WHERE d."mergedIntoId" = (SELECT "id" FROM "Complaint" WHERE "number" = $1)`

type Case = {
  subject: 'complaint' | 'car'
  /** Statement of the cases whose threads and trails are read, of the number $1: id, threadId, of. */
  cases: string
  number: string
  show: Show
  cursor: string | undefined
}

/** Messages and changes of one case as one list, newest first (RE-3); null for an unknown number. */
export async function readCaseTimeline(services: Services, wanted: Case): Promise<Timeline | null> {
  const { subject, cases, number, show, cursor } = wanted
  const from = cursor === undefined ? fromTheTop : readCursor(cursor, entryId)
  const { rows } = await services.pool.query<Row & { known: boolean }>({
    text: `WITH kase AS (${cases})
           SELECT known."known", e.* FROM (SELECT EXISTS (SELECT 1 FROM kase) AS "known") known
           LEFT JOIN (SELECT * FROM (${parts[show]}) one ORDER BY "at" DESC, "id" DESC LIMIT ${pageSize + 1}) e ON true
           WHERE $5::text <> '' ORDER BY e."at" DESC, e."id" DESC`,
    values: [number, from.at, from.id, toldByMessage, subject],
  })
  if (!rows[0]?.known) return null
  const found = rows.filter((row) => row.id !== null)
  const page = found.slice(0, pageSize)
  const last = page.at(-1)
  return {
    entries: page.map(entryOf),
    nextCursor: found.length > pageSize && last ? writeCursor(last.at, last.id) : null,
  }
}

/** The timeline of one complaint. @throws `not-found` */
export async function readTimeline(
  services: Services,
  number: string,
  show: Show,
  cursor: string | undefined,
): Promise<Timeline> {
  const timeline = await readCaseTimeline(services, {
    subject: 'complaint',
    cases: complaints,
    number,
    show,
    cursor,
  })
  if (!timeline) throw problem('not-found')
  return timeline
}
