import { complaintKinds, complaintSteps, lastWords, severities } from '@redress/domain/complaints/complaint'
import { channels } from '@redress/domain/messages/channel'
import { z } from 'zod'
import { Cursor, choices, Id, Instant, text } from './fields.ts'
import { Person } from './identity.ts'
import { Clock } from './sla.ts'

/** The views of the inbox, in the order of the bar at the left (UX 2.2). */
export const inboxViews = [
  'mine',
  'unassigned',
  'at-risk',
  'customer-wrote',
  'web',
  'open',
  'closed',
  'all',
] as const
export type InboxView = (typeof inboxViews)[number]

export const inboxSorts = ['due', 'newest', 'oldest', 'last-word'] as const

/** Filters of the queue; the same words stand in the page's address. */
export const InboxQuery = z.strictObject({
  view: z.enum(inboxViews).default('open'),
  q: text(200).optional(),
  step: choices(complaintSteps).optional(),
  severity: choices(severities).optional(),
  channel: choices(channels).optional(),
  clock: choices(['on_track', 'at_risk', 'breached', 'met']).optional(),
  responsible: Id.optional(),
  customer: Id.optional(),
  product: Id.optional(),
  /** What came with one old journal (IN-10). */
  import: Id.optional(),
  sort: z.enum(inboxSorts).default('due'),
  cursor: Cursor.optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
})
export type InboxQuery = z.infer<typeof InboxQuery>

export const InboxRow = z
  .object({
    id: Id,
    number: z.string(),
    kind: z.enum(complaintKinds),
    step: z.enum(complaintSteps),
    subject: z.string(),
    /** The recognised customer's name, else the company as written. */
    customer: z.string(),
    customerKnown: z.boolean(),
    product: z.string(),
    batch: z.string(),
    moreLines: z.number().int(),
    onHold: z.boolean(),
    channel: z.enum(channels),
    language: z.string(),
    severity: z.enum(severities).nullable(),
    urgent: z.boolean(),
    responsible: Person.pick({ id: true, name: true }).nullable(),
    receivedAt: Instant,
    lastWordAt: Instant,
    lastWordBy: z.enum(lastWords),
    clock: Clock.nullable(),
    version: z.number().int(),
  })
  .meta({ id: 'InboxRow' })
export type InboxRow = z.infer<typeof InboxRow>

export const InboxPage = z
  .object({ rows: z.array(InboxRow), nextCursor: z.string().nullable() })
  .meta({ id: 'InboxPage' })
export type InboxPage = z.infer<typeof InboxPage>

/** Counted up to a bound, so that a count never costs more when the journal grows. */
export const InboxCount = z.object({ count: z.number().int(), orMore: z.boolean() })
export const InboxCounts = z
  .object({ views: z.record(z.enum(inboxViews), InboxCount) })
  .meta({ id: 'InboxCounts' })
export type InboxCounts = z.infer<typeof InboxCounts>
