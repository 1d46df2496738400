import {
  complaintKinds,
  complaintSteps,
  faultSides,
  remedies,
  severities,
  validities,
} from '@redress/domain/complaints/complaint'
import { complaintActions } from '@redress/domain/complaints/complaint.workflow'
import { permissions } from '@redress/domain/identity/permissions'
import { channels } from '@redress/domain/messages/channel'
import { z } from 'zod'
import { Id, Instant, text, Version } from './fields.ts'
import { Attachment } from './files.ts'
import { Person } from './identity.ts'
import { Assessment, Findings, FollowUp, RelatedComplaint, Verdict } from './judgement.ts'
import { Clock } from './sla.ts'

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
