import { z } from 'zod'
import { Complaint } from './complaints.ts'
import { ByComplaintNumber, text, Version } from './fields.ts'
import { route } from './route.ts'

const ComplaintNumber = ByComplaintNumber.shape.number

/** What merging would do, shown before it is done (IN-6). */
export const MergePreview = z
  .object({
    number: z.string(),
    subject: z.string(),
    company: z.string(),
    sameCustomer: z.boolean(),
    messages: z.number().int(),
    files: z.number().int(),
  })
  .meta({ id: 'MergePreview' })

export const mergingRoutes = {
  preview: route({
    method: 'GET',
    path: '/api/complaints/:number/merge',
    permission: 'complaint.merge',
    summary: 'What the other complaint would inherit',
    params: ByComplaintNumber,
    query: z.strictObject({ into: ComplaintNumber }),
    reply: MergePreview,
  }),
  merge: route({
    method: 'POST',
    path: '/api/complaints/:number/merge',
    permission: 'complaint.merge',
    summary: 'Merge a duplicate into another complaint; a reason is needed where the customers differ (IN-6)',
    params: ByComplaintNumber,
    body: z.strictObject({ version: Version, into: ComplaintNumber, reason: text(2_000).default('') }),
    reply: Complaint,
  }),
  undo: route({
    method: 'POST',
    path: '/api/complaints/:number/merge/undo',
    permission: 'complaint.merge',
    summary: 'Take a merged complaint out again, back to the step it stood in',
    params: ByComplaintNumber,
    body: z.strictObject({ version: Version }),
    reply: Complaint,
  }),
  linkRepeat: route({
    method: 'POST',
    path: '/api/complaints/:number/repeats',
    permission: 'complaint.work',
    summary: 'Say that it is a repetition of an earlier complaint',
    params: ByComplaintNumber,
    body: z.strictObject({ earlier: ComplaintNumber }),
    reply: Complaint,
    status: 201,
  }),
}
