import { complaintKinds, complaintSteps, remedies, severities } from '@redress/domain/complaints/complaint'
import { customerLanguages } from '@redress/domain/languages/language'
import { channels } from '@redress/domain/messages/channel'
import { z } from 'zod'
import { RadarChoice, RadarOutcome } from './car-radar.ts'
import {
  ByComplaintNumber,
  ByToken,
  Day,
  Email,
  Id,
  Instant,
  optionalText,
  Quantity,
  text,
} from './fields.ts'
import { Uploads } from './files.ts'
import { TrackingPage } from './public.ts'
import { route } from './route.ts'

/** One product or batch complained about: chosen, as the caller says it, or new to the catalogue. */
export const IntakeLine = z
  .strictObject({
    productId: Id.optional(),
    product: optionalText(120),
    /** Puts what is written into the catalogue when it is not there yet. */
    createProduct: z.boolean().default(false),
    batchId: Id.optional(),
    batch: optionalText(120),
    createBatch: z.boolean().default(false),
    defectCodeId: Id.optional(),
    quantityAffected: Quantity.optional(),
    quantitySupplied: Quantity.optional(),
    remainingStock: Quantity.optional(),
  })
  .meta({ id: 'IntakeLine' })
export type IntakeLine = z.infer<typeof IntakeLine>

/** A complaint, claim or suggestion as a colleague takes it down (IN-3): four facts, everything else may follow. */
export const ComplaintIntake = z
  .strictObject({
    /** The original receipt (IN-13); now when left out. */
    receivedAt: Instant.optional(),
    channel: z.enum(channels),
    /** By the channel when left out (IN-4). */
    kind: z.enum(complaintKinds).optional(),
    /** One of the two. A name nobody knows yet becomes a customer where the role allows it. */
    customerId: Id.optional(),
    customerName: optionalText(200),
    contactId: Id.optional(),
    contactName: optionalText(120),
    contactPosition: optionalText(120),
    contactEmail: Email.optional(),
    contactPhone: optionalText(60),
    contactFax: optionalText(60),
    contactAddress: optionalText(500),
    /** Of the mails to the customer; theirs when left out. */
    language: z.enum(customerLanguages).optional(),
    subject: optionalText(160),
    wording: text(20_000, 1),
    situation: optionalText(10_000),
    occurredOn: Day.optional(),
    occurredPlace: optionalText(300),
    lines: z.array(IntakeLine).max(50).default([]),
    remedy: z.enum(remedies).optional(),
    urgent: z.boolean().default(false),
    severity: z.enum(severities).optional(),
    customersNumber: optionalText(60),
    project: optionalText(120),
    orderNumber: optionalText(60),
    /** A first internal note, such as which evidence there is (IN-12). */
    note: optionalText(20_000),
    /** A conversation as it was pasted, kept raw as the first message, with the time it took place (IN-12). */
    chat: z.strictObject({ text: text(20_000, 1), at: Instant }).optional(),
    files: Uploads.default([]),
    /** Numbers of earlier complaints about the same defect (IN-6). */
    repeatOf: z.array(z.string().max(20)).max(5).default([]),
    /** A promise given on the phone (SLA-4); it falls to the one who gives it. */
    callBack: z.strictObject({ at: Instant, title: text(200, 1) }).optional(),
    /** A mail promised within two working days, by the calendar its clocks count by (SLA-4). */
    mailPromise: z.strictObject({ title: text(200, 1) }).optional(),
    /** Makes the one who registers it responsible. */
    takeIt: z.boolean().default(false),
    /** What the radar was answered with (IN-11); done in the same transaction. */
    radar: RadarChoice.optional(),
  })
  .meta({ id: 'ComplaintIntake' })
export type ComplaintIntake = z.infer<typeof ComplaintIntake>

export const IntakeReceipt = z
  .object({
    number: z.string(),
    kind: z.enum(complaintKinds),
    firstReplyDueAt: Instant.nullable(),
    /** The customer's secret link, to be read out, copied or shown as a picture. */
    trackingUrl: z.string(),
    /** Where the receipt went; null when no address is known. */
    sentTo: z.string().nullable(),
    /** Null when nothing was chosen. */
    radar: RadarOutcome.nullable().default(null),
  })
  .meta({ id: 'IntakeReceipt' })
export type IntakeReceipt = z.infer<typeof IntakeReceipt>

export const similarities = ['batch', 'product', 'customer', 'wording'] as const

export const SimilarComplaint = z
  .object({
    number: z.string(),
    subject: z.string(),
    customer: z.string(),
    product: z.string(),
    batch: z.string(),
    step: z.enum(complaintSteps),
    receivedAt: Instant,
    /** What they have in common, the strongest first. */
    because: z.array(z.enum(similarities)),
  })
  .meta({ id: 'SimilarComplaint' })
export type SimilarComplaint = z.infer<typeof SimilarComplaint>

export const SimilarComplaints = z
  .object({
    open: z.array(SimilarComplaint),
  })
  .meta({ id: 'SimilarComplaints' })
export type SimilarComplaints = z.infer<typeof SimilarComplaints>

export const SimilarQuery = z.strictObject({
  customer: Id.optional(),
  product: Id.optional(),
  batch: Id.optional(),
  q: text(300).optional(),
})
export type SimilarQuery = z.infer<typeof SimilarQuery>

export const intakeRoutes = {
  register: route({
    method: 'POST',
    path: '/api/complaints',
    permission: 'complaint.create',
    summary:
      'Register what a customer said or wrote; needs an Idempotency-Key, so that a repeated sending makes one record',
    body: ComplaintIntake,
    reply: IntakeReceipt,
    status: 201,
  }),
  similar: route({
    method: 'GET',
    path: '/api/complaints/similar',
    permission: 'complaint.read',
    summary: 'Open complaints that may be the same (IN-6)',
    query: SimilarQuery,
    reply: SimilarComplaints,
  }),
  askForPhotos: route({
    method: 'POST',
    path: '/api/complaints/:number/photo-request',
    permission: 'complaint.reply',
    summary:
      'Mail the customer their link and ask for photos (IN-3); answers nothing, so no clock is met. Needs an Idempotency-Key',
    params: ByComplaintNumber,
    reply: z.object({ sentTo: z.string() }),
    status: 201,
  }),
  confirm: route({
    method: 'POST',
    path: '/api/public/tracking/:token/confirmation',
    permission: 'public',
    summary: 'The customer confirms a claim in writing, which makes it a complaint (IN-4); once is enough',
    params: ByToken,
    body: z.strictObject({ wording: text(20_000, 1) }),
    reply: TrackingPage,
    limit: 'public-write',
  }),
}
