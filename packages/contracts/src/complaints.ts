import {
  complaintKinds,
  complaintSteps,
  faultSides,
  lastWords,
  remedies,
  severities,
  validities,
} from '@redress/domain/complaints/complaint'
import { complaintActions } from '@redress/domain/complaints/complaint.workflow'
import { permissions } from '@redress/domain/identity/permissions'
import { channels, mailStates, messageKinds } from '@redress/domain/messages/channel'
import { z } from 'zod'
import { ByComplaintNumber, Cursor, choices, Id, Instant, text, Version } from './fields.ts'
import { Attachment, Uploads } from './files.ts'
import { Person } from './identity.ts'
import { Assessment, Findings, FollowUp, RelatedComplaint, Verdict } from './judgement.ts'
import { route } from './route.ts'
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

export const ComplaintLine = z
  .object({
    id: Id,
    position: z.number().int(),
    productText: z.string(),
    batchText: z.string(),
    product: z.object({ id: Id, number: z.string(), name: z.string() }).nullable(),
    batch: z
      .object({
        id: Id,
        number: z.string(),
        quantityMade: z.number().int().nullable(),
        quantityShipped: z.number().int().nullable(),
      })
      .nullable(),
    defect: z.object({ id: Id, code: z.string(), name: z.string() }).nullable(),
    quantityAffected: z.number().int().nullable(),
    quantitySupplied: z.number().int().nullable(),
    remainingStock: z.number().int().nullable(),
    /** As agreed (AN-6); null until the verdict. */
    quantityJustified: z.number().int().nullable(),
    quantityNotFound: z.number().int().nullable(),
    quantityCausedByCustomer: z.number().int().nullable(),
    hold: z.object({ reason: z.string(), setBy: z.string(), setAt: Instant }).nullable(),
  })
  .meta({ id: 'ComplaintLine' })

export const NextStep = z
  .object({
    action: z.enum(complaintActions),
    to: z.enum(complaintSteps),
    permission: z.enum(permissions),
    /** Codes of the conditions still missing. */
    missing: z.array(z.string()),
  })
  .meta({ id: 'NextStep' })

export const Complaint = z
  .object({
    id: Id,
    number: z.string(),
    kind: z.enum(complaintKinds),
    step: z.enum(complaintSteps),
    steps: z.array(z.object({ step: z.enum(complaintSteps), reachedAt: Instant.nullable() })),
    nextSteps: z.array(NextStep),
    channel: z.enum(channels),
    language: z.string(),
    subject: z.string(),
    wording: z.string(),
    situation: z.string(),
    occurredOn: z.string().nullable(),
    occurredPlace: z.string(),
    remedy: z.enum(remedies).nullable(),
    urgent: z.boolean(),
    severity: z.enum(severities).nullable(),
    validity: z.enum(validities).nullable(),
    faultSide: z.enum(faultSides).nullable(),
    customersNumber: z.string(),
    /** The customer's project and order, as the complaint card names them (DOC). */
    project: z.string(),
    orderNumber: z.string(),
    sender: z.object({
      company: z.string(),
      name: z.string(),
      email: z.string(),
      phone: z.string(),
      fax: z.string(),
      address: z.string(),
    }),
    customer: z
      .object({
        id: Id,
        name: z.string(),
        country: z.string(),
        language: z.string(),
        timeZone: z.string(),
        preferredChannel: z.enum(channels),
        openComplaints: z.number().int(),
        allComplaints: z.number().int(),
      })
      .nullable(),
    contact: z
      .object({
        id: Id,
        name: z.string(),
        position: z.string(),
        email: z.string().nullable(),
        phone: z.string().nullable(),
      })
      .nullable(),
    responsible: Person.nullable(),
    receivedAt: Instant,
    registeredAt: Instant,
    registeredBy: z.string().nullable(),
    closedAt: Instant.nullable(),
    lines: z.array(ComplaintLine),
    clocks: z.array(Clock),
    files: z.array(Attachment.extend({ fromCustomer: z.boolean() })),
    /** False when no e-mail address is known to write to. */
    canMail: z.boolean(),
    assessment: Assessment,
    findings: Findings,
    verdict: Verdict,
    followUp: FollowUp,
    /** Why a justified complaint needs no measure (AC-2); empty while measures are expected. */
    noMeasuresReason: z.string(),
    /** All people together (AN-5). */
    minutesSpent: z.number().int(),
    /** Complaints of the same defect before and after (IN-6). */
    repeatOf: z.array(RelatedComplaint),
    repeatedBy: z.array(RelatedComplaint),
    mergedInto: RelatedComplaint.nullable(),
    /** Duplicates whose messages and files are shown with its own. */
    merged: z.array(RelatedComplaint),
    /** Came with an old journal; once that import was taken back the record is only there to be read (IN-10). */
    imported: z.object({ importId: Id, undoneAt: Instant.nullable() }).nullable(),
    version: z.number().int(),
  })
  .meta({ id: 'Complaint' })
export type Complaint = z.infer<typeof Complaint>

export const timelineKinds = ['everything', 'messages', 'changes', 'files'] as const

/** One line of the timeline: a message, or a change taken from the trail. */
export const TimelineEntry = z
  .discriminatedUnion('entry', [
    z.object({
      entry: z.literal('message'),
      id: z.string(),
      /** Number of the merged complaint it belongs to; null when it is the record's own. */
      of: z.string().nullable(),
      at: Instant,
      who: z.string(),
      kind: z.enum(messageKinds),
      channel: z.enum(channels),
      body: z.string(),
      files: z.array(Attachment),
      mail: z.object({ to: z.string(), status: z.enum(mailStates), error: z.string().nullable() }).nullable(),
    }),
    z.object({
      entry: z.literal('change'),
      id: z.string(),
      of: z.string().nullable(),
      at: Instant,
      who: z.string(),
      /** Type of the trail entry, worded in the catalogue. */
      type: z.string(),
      data: z.record(z.string(), z.unknown()),
    }),
  ])
  .meta({ id: 'TimelineEntry' })
export type TimelineEntry = z.infer<typeof TimelineEntry>

export const Timeline = z
  .object({ entries: z.array(TimelineEntry), nextCursor: z.string().nullable() })
  .meta({ id: 'Timeline' })
export type Timeline = z.infer<typeof Timeline>

/** Absent means leave it, null means clear it. */
export const ComplaintChange = z.strictObject({
  version: Version,
  subject: text(160, 1).optional(),
  severity: z.enum(severities).nullable().optional(),
  urgent: z.boolean().optional(),
  customersNumber: text(60).optional(),
  project: text(120).optional(),
  orderNumber: text(60).optional(),
  contactFax: text(60).optional(),
  customerId: Id.nullable().optional(),
  contactId: Id.nullable().optional(),
})

export const complaintRoutes = {
  list: route({
    method: 'GET',
    path: '/api/complaints',
    permission: 'complaint.read',
    summary: 'The queue: filtered, sorted, by keyset pages',
    query: InboxQuery,
    reply: InboxPage,
  }),
  counts: route({
    method: 'GET',
    path: '/api/complaints/counts',
    permission: 'complaint.read',
    summary: 'How many stand in each view, counted up to 1,000',
    reply: InboxCounts,
  }),
  read: route({
    method: 'GET',
    path: '/api/complaints/:number',
    permission: 'complaint.read',
    summary: 'One complaint with everything the record page shows beside the timeline',
    params: ByComplaintNumber,
    reply: Complaint,
  }),
  timeline: route({
    method: 'GET',
    path: '/api/complaints/:number/timeline',
    permission: 'complaint.read',
    summary: 'Messages and changes, newest first, by keyset pages',
    params: ByComplaintNumber,
    query: z.strictObject({ show: z.enum(timelineKinds).default('everything'), cursor: Cursor.optional() }),
    reply: Timeline,
  }),
  change: route({
    method: 'PATCH',
    path: '/api/complaints/:number',
    permission: 'complaint.work',
    summary: 'Correct or complete the facts',
    params: ByComplaintNumber,
    body: ComplaintChange,
    reply: Complaint,
  }),
  assign: route({
    method: 'PUT',
    path: '/api/complaints/:number/responsible',
    permission: 'complaint.take',
    summary: 'Make somebody responsible; giving it to another person needs complaint.assign (AN-1)',
    params: ByComplaintNumber,
    body: z.strictObject({ version: Version, userId: Id }),
    reply: Complaint,
  }),
  note: route({
    method: 'POST',
    path: '/api/complaints/:number/notes',
    permission: 'complaint.note',
    summary: 'Write an internal note; it never leaves the house',
    params: ByComplaintNumber,
    body: z.strictObject({ body: text(20_000, 1), files: Uploads.default([]) }),
    reply: Complaint,
    status: 201,
  }),
  reply: route({
    method: 'POST',
    path: '/api/complaints/:number/messages',
    permission: 'complaint.reply',
    summary: 'Send a message to the customer; refused when something new arrived since lastSeenAt (AL-2)',
    params: ByComplaintNumber,
    body: z.strictObject({
      body: text(20_000, 1),
      files: Uploads.default([]),
      /** `at` of the newest customer message the writer has seen. */
      lastSeenAt: Instant,
    }),
    reply: Complaint,
    status: 201,
  }),
  addFiles: route({
    method: 'POST',
    path: '/api/complaints/:number/files',
    permission: 'complaint.note',
    summary: 'Add files to the evidence',
    params: ByComplaintNumber,
    body: z.strictObject({ files: Uploads.min(1) }),
    reply: Complaint,
    status: 201,
  }),
  receipt: route({
    method: 'GET',
    path: '/api/complaints/:number/receipt',
    permission: 'complaint.read',
    summary: "The receipt, PDF in the customer's language",
    params: ByComplaintNumber,
    reply: 'file',
  }),
  trackingLink: route({
    method: 'POST',
    path: '/api/complaints/:number/tracking-link',
    permission: 'complaint.reply',
    summary: "The customer's secret link, to be read out or copied; who asked is on the trail",
    params: ByComplaintNumber,
    reply: z.object({ url: z.string() }),
  }),
  verifyTrail: route({
    method: 'GET',
    path: '/api/complaints/:number/trail',
    permission: 'trail.verify',
    summary: 'Recompute the hash chain of this record (AL-1)',
    params: ByComplaintNumber,
    reply: z.object({
      entries: z.number().int(),
      intact: z.boolean(),
      firstBroken: z.number().int().nullable(),
    }),
  }),
}
