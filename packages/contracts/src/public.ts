import { complaintSteps, remedies, sixSteps } from '@redress/domain/complaints/complaint'
import { customerLanguages } from '@redress/domain/languages/language'
import { z } from 'zod'
import { ByToken, Day, Email, Id, Instant, optionalText, Quantity, text } from './fields.ts'
import { Uploads } from './files.ts'
import { route } from './route.ts'

/** What every public page shows of the company, and the limits its form keeps to. */
export const Company = z
  .object({
    name: z.string(),
    address: z.string(),
    email: z.string(),
    phone: z.string(),
    demo: z.boolean(),
    timeZone: z.string(),
    maxFileSize: z.number().int(),
    maxFiles: z.number().int(),
  })
  .meta({ id: 'Company' })
export type Company = z.infer<typeof Company>

/** The formal complaint form as a customer fills it in (IN-2). */
export const ComplaintSubmission = z
  .strictObject({
    language: z.enum(customerLanguages),
    company: text(200, 1),
    contactName: text(120, 1),
    email: Email,
    phone: optionalText(60),
    address: optionalText(500),
    customersNumber: optionalText(60),
    product: text(120, 1),
    batch: optionalText(120),
    wording: text(20_000, 10),
    situation: optionalText(10_000),
    occurredOn: Day.optional(),
    occurredPlace: optionalText(300),
    quantityAffected: Quantity.optional(),
    quantitySupplied: Quantity.optional(),
    remainingStock: Quantity.optional(),
    remedy: z.enum(remedies).optional(),
    urgent: z.boolean().default(false),
    files: Uploads.default([]),
    /** A field no person sees: filled in by robots only. */
    website: z.string().max(400).default(''),
  })
  .meta({ id: 'ComplaintSubmission' })
export type ComplaintSubmission = z.infer<typeof ComplaintSubmission>

export const SubmissionReceipt = z
  .object({
    number: z.string(),
    receivedAt: Instant,
    /** Null where no clock runs: nothing was promised. */
    firstReplyDueAt: Instant.nullable(),
    /** The secret of the tracking link: `/p/<language>/track/<token>`. */
    token: z.string(),
    sentTo: z.string(),
  })
  .meta({ id: 'SubmissionReceipt' })
export type SubmissionReceipt = z.infer<typeof SubmissionReceipt>

const PublicFile = z
  .object({
    id: Id,
    name: z.string(),
    mediaType: z.string(),
    size: z.number().int(),
    hasPreview: z.boolean(),
  })
  .meta({ id: 'PublicFile' })

/** A message as the customer sees it: no names of colleagues beyond the signature, never a note. */
const PublicMessage = z
  .object({
    id: Id,
    from: z.enum(['customer', 'company']),
    authorName: z.string(),
    body: z.string(),
    at: Instant,
    files: z.array(PublicFile),
  })
  .meta({ id: 'PublicMessage' })
export type PublicMessage = z.infer<typeof PublicMessage>

/** The customer's page (CU-2): six steps, what is next and by when, messages, files. */
export const TrackingPage = z
  .object({
    number: z.string(),
    language: z.enum(customerLanguages),
    subject: z.string(),
    product: z.string(),
    batch: z.string(),
    step: z.enum(complaintSteps),
    /** When each step was reached; null for those still to come. */
    steps: z.array(z.object({ step: z.enum(sixSteps), reachedAt: Instant.nullable() })),
    /** What happens next and by when; null when nothing more is due. */
    next: z
      .object({
        what: z.enum(['first-reply', 'examination', 'measures', 'reply', 'closing']),
        by: Instant.nullable(),
      })
      .nullable(),
    canWrite: z.boolean(),
    /** Our wording of a claim that the customer has not confirmed in writing yet (IN-4). */
    toConfirm: z.string().nullable(),
    messages: z.array(PublicMessage),
    files: z.array(PublicFile),
  })
  .meta({ id: 'TrackingPage' })
export type TrackingPage = z.infer<typeof TrackingPage>

export const publicRoutes = {
  company: route({
    method: 'GET',
    path: '/api/public/company',
    permission: 'public',
    summary: 'Name and addresses of the company, limits of the form',
    reply: Company,
    limit: 'public-read',
  }),
  submit: route({
    method: 'POST',
    path: '/api/public/complaints',
    permission: 'public',
    summary: 'Send a complaint; needs an Idempotency-Key, so that a repeated sending makes one record',
    body: ComplaintSubmission,
    reply: SubmissionReceipt,
    status: 201,
    limit: 'public-write',
  }),
  track: route({
    method: 'GET',
    path: '/api/public/tracking/:token',
    permission: 'public',
    summary: 'The tracking page behind a secret link',
    params: ByToken,
    reply: TrackingPage,
    limit: 'public-read',
  }),
  write: route({
    method: 'POST',
    path: '/api/public/tracking/:token/messages',
    permission: 'public',
    summary: 'Add a message or files on the tracking page; needs an Idempotency-Key',
    params: ByToken,
    body: z.strictObject({ body: optionalText(20_000), files: Uploads.default([]) }),
    reply: TrackingPage,
    status: 201,
    limit: 'public-write',
  }),
  receipt: route({
    method: 'GET',
    path: '/api/public/tracking/:token/receipt',
    permission: 'public',
    summary: "The receipt with acceptance stamp, PDF in the customer's language (IN-5)",
    params: ByToken,
    reply: 'file',
    limit: 'public-read',
  }),
  file: route({
    method: 'GET',
    path: '/api/public/tracking/:token/files/:id',
    permission: 'public',
    summary: 'A file of this complaint, as a download',
    params: z.strictObject({ token: ByToken.shape.token, id: Id }),
    reply: 'file',
    limit: 'public-read',
  }),
  preview: route({
    method: 'GET',
    path: '/api/public/tracking/:token/files/:id/preview',
    permission: 'public',
    summary: 'A small picture of a file of this complaint',
    params: z.strictObject({ token: ByToken.shape.token, id: Id }),
    reply: 'file',
    limit: 'public-read',
  }),
  findLink: route({
    method: 'POST',
    path: '/api/public/lost-link',
    permission: 'public',
    summary: 'Ask for the link again; the answer never tells whether the complaint exists',
    body: z.strictObject({ number: text(40, 1), email: Email, language: z.enum(customerLanguages) }),
    reply: z.object({ state: z.literal('sent-if-known') }),
    status: 202,
    limit: 'link-request',
  }),
}
