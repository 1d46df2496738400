import type { TrackingPage } from '@redress/contracts/public'
import { type ComplaintKind, type ComplaintStep, sixSteps } from '@redress/domain/complaints/complaint'
import { isCustomerLanguage } from '@redress/domain/languages/language'
import { problem } from '../../platform/problem.ts'
import type { Services } from '../../platform/services.ts'

type File = TrackingPage['files'][number]

type Row = {
  number: string
  language: string
  subject: string
  step: ComplaintStep
  isOpen: boolean
  kind: ComplaintKind
  wording: string
  registeredAt: Date
  product: string
  batch: string
  reached: Partial<Record<ComplaintStep, string>>
  firstReplyDueAt: Date | null
  firstReplyMetAt: Date | null
  messages: {
    id: string
    from: 'customer' | 'company'
    authorName: string
    body: string
    at: string
    files: File[]
  }[]
  files: File[]
}

const fileJson = `json_build_object('id', a."id", 'name', a."name", 'mediaType', a."mediaType", 'size', a."size",
  'hasPreview', a."previewHash" IS NOT NULL)`

/** What a customer may see: never an internal note, nor what colleagues attached to one. */
const visible = `m."threadId" = c."threadId" AND m."kind" <> 'internal_note'`

const statement = `
  SELECT c."number", c."language", c."subject", c."step", c."isOpen", c."kind", c."wording", c."registeredAt",
    coalesce(l."productText", '') AS "product", coalesce(l."batchText", '') AS "batch",
    k."dueAt" AS "firstReplyDueAt", k."metAt" AS "firstReplyMetAt",
    (SELECT coalesce(json_object_agg(t."step", t."at"), '{}')
     FROM (SELECT "data"->>'to' AS "step", max("at") AS "at" FROM "TrailEntry"
           WHERE "subject" = 'complaint' AND "subjectId" = c."id" AND "data" ? 'to' GROUP BY 1) t) AS "reached",
    (SELECT coalesce(json_agg(json_build_object('id', m."id",
        'from', CASE m."kind" WHEN 'from_customer' THEN 'customer' ELSE 'company' END,
        'authorName', m."authorName", 'body', m."body", 'at', m."at",
        'files', (SELECT coalesce(json_agg(${fileJson} ORDER BY x."position"), '[]')
                  FROM "MessageAttachment" x JOIN "Attachment" a ON a."id" = x."attachmentId" WHERE x."messageId" = m."id")
      ) ORDER BY m."at" DESC, m."id" DESC), '[]')
     FROM (SELECT * FROM "Message" m WHERE ${visible} ORDER BY m."at" DESC LIMIT 200) m) AS "messages",
    (SELECT coalesce(json_agg(${fileJson} ORDER BY e."addedAt", a."id"), '[]')
     FROM "ComplaintAttachment" e JOIN "Attachment" a ON a."id" = e."attachmentId"
     WHERE e."complaintId" = c."id" AND e."fromCustomer") AS "files"
  FROM "Complaint" c
  LEFT JOIN "ComplaintLine" l ON l."complaintId" = c."id" AND l."position" = 1
  LEFT JOIN "Clock" k ON k."threadId" = c."threadId" AND k."kind" = 'first_reply'
  WHERE c."id" = $1`

/** What happens next, in the order of the six steps; a date is promised only where a clock runs. */
function nextOf(row: Row): TrackingPage['next'] {
  if (!row.isOpen) return null
  if (!row.firstReplyMetAt && row.firstReplyDueAt && (row.step === 'registered' || row.step === 'analysis')) {
    return { what: 'first-reply', by: row.firstReplyDueAt.toISOString() }
  }
  const what = {
    registered: 'examination',
    analysis: 'examination',
    action: 'measures',
    reply: 'reply',
    follow_up: 'closing',
  } as const
  return row.step in what ? { what: what[row.step as keyof typeof what], by: null } : null
}

export async function readTrackingPage(services: Services, complaintId: string): Promise<TrackingPage> {
  const { rows } = await services.pool.query<Row>({
    name: 'read-tracking',
    text: statement,
    values: [complaintId],
  })
  const row = rows[0]
  if (!row) throw problem('not-found')
  const { number, subject, product, batch, step, isOpen, files, messages } = row
  return {
    number,
    subject,
    product,
    batch,
    step,
    files,
    language: isCustomerLanguage(row.language) ? row.language : 'en',
    steps: sixSteps.map((six) => {
      const at = six === 'registered' ? row.registeredAt : row.reached[six]
      return { step: six, reachedAt: at ? new Date(at).toISOString() : null }
    }),
    next: nextOf(row),
    canWrite: isOpen,
    toConfirm: isOpen && row.kind === 'claim' ? row.wording : null,
    messages: messages.map((message) => ({ ...message, at: new Date(message.at).toISOString() })),
  }
}

type Served = { hash: string; name: string; mediaType: string }

/**
 * A file the holder of the link may have: one the customer sent, or one sent to the customer.
 * @throws `not-found` also for files of other complaints and of internal notes.
 */
export async function readTrackedFile(
  { pool }: Services,
  complaintId: string,
  attachmentId: string,
  which: 'file' | 'preview',
): Promise<Served> {
  const { rows } = await pool.query<Served & { previewHash: string | null }>(
    `SELECT a."hash", a."name", a."mediaType", a."previewHash" FROM "Attachment" a
     WHERE a."id" = $2 AND (
       EXISTS (SELECT 1 FROM "ComplaintAttachment" e WHERE e."complaintId" = $1 AND e."attachmentId" = a."id" AND e."fromCustomer")
       OR EXISTS (SELECT 1 FROM "Complaint" c JOIN "Message" m ON ${visible}
                  JOIN "MessageAttachment" x ON x."messageId" = m."id" AND x."attachmentId" = a."id" WHERE c."id" = $1))`,
    [complaintId, attachmentId],
  )
  const file = rows[0]
  if (!file) throw problem('not-found')
  if (which === 'file') return file
  if (!file.previewHash) throw problem('not-found')
  return { hash: file.previewHash, name: `${file.name}.webp`, mediaType: 'image/webp' }
}
