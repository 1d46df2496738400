import { mostAssignedAtOnce } from '@redress/domain/complaints/complaint'
import { z } from 'zod'
import { Complaint, ComplaintChange } from './complaints.ts'
import { ByComplaintNumber, Cursor, Id, Instant, text, Version } from './fields.ts'
import { Uploads } from './files.ts'
import { InboxCounts, InboxPage, InboxQuery } from './inbox.ts'
import { problemCodes } from './problems.ts'
import { route } from './route.ts'
import { Timeline, timelineKinds } from './timeline.ts'

const Assigned = z.object({ number: z.string(), version: z.number().int(), before: Id.nullable() })

/** What became of each: the new version and who was responsible before, or why it was refused. */
export const AssignedMany = z
  .object({
    assigned: z.array(Assigned),
    refused: z.array(z.object({ number: z.string(), code: z.enum(problemCodes) })),
  })
  .meta({ id: 'AssignedMany' })
export type AssignedMany = z.infer<typeof AssignedMany>

/** One of several, upon its version; null gives it back to nobody. */
export const Assignment = ByComplaintNumber.extend({ version: Version, userId: Id.nullable() })
export type Assignment = z.output<typeof Assignment>

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
  assignMany: route({
    method: 'POST',
    path: '/api/complaints/assign',
    permission: 'complaint.assign',
    summary:
      'Make somebody responsible for several, each by itself: what one refuses holds up no other (UX A8)',
    body: z.strictObject({ complaints: z.array(Assignment).min(1).max(mostAssignedAtOnce) }),
    reply: AssignedMany,
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
