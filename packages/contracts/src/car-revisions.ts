import { carGates, carKinds, carStages, disciplines, revisionStatuses } from '@redress/domain/cars/car'
import { differenceTables } from '@redress/domain/cars/difference'
import { customerLanguages } from '@redress/domain/languages/language'
import { z } from 'zod'
import { ByCarNumber } from './car-routes.ts'
import { ByToken, Id, Instant, optionalText, Version } from './fields.ts'
import { LetterPages } from './replies.ts'
import { route } from './route.ts'

const Revision = z
  .object({
    revision: z.number().int(),
    stage: z.enum(carStages),
    language: z.string(),
    status: z.enum(revisionStatuses),
    /** SHA-256 of the content in canonical form. */
    hash: z.string(),
    sentBy: z.string(),
    sentAt: Instant,
    answeredAt: Instant.nullable(),
    answeredBy: z.string(),
    answerReason: z.string(),
    refused: z.array(z.enum(disciplines)),
    ourScore: z.number().int(),
    customersScore: z.number().int().nullable(),
    version: z.number().int(),
  })
  .meta({ id: 'CarRevision' })
export type CarRevision = z.infer<typeof Revision>

export const CarRevisions = z
  .object({
    /** The newest first. */
    revisions: z.array(Revision),
    /** What can be sent, and which groups still have to be accepted for it. */
    stages: z.array(z.object({ stage: z.enum(carStages), missing: z.array(z.enum(carGates)) })),
    /** Who gets it: the contact of every complaint that points at this CAR. */
    recipients: z.array(
      z.object({
        complaint: z.string(),
        customer: z.string(),
        name: z.string(),
        /** Empty: nobody can be written to; the report is on the page behind the link all the same. */
        email: z.string(),
        language: z.string(),
      }),
    ),
  })
  .meta({ id: 'CarRevisions' })
export type CarRevisions = z.infer<typeof CarRevisions>

/** How one place differs; `field` is a written field, and null beside a row of a table. */
const Difference = z
  .object({
    discipline: z.enum(disciplines).nullable(),
    field: z.string().nullable(),
    table: z.enum(differenceTables).nullable(),
    /** What a row is called; empty beside a field. */
    name: z.string(),
    change: z.enum(['added', 'removed', 'changed']),
    values: z.array(z.object({ part: z.string(), before: z.string(), after: z.string() })),
  })
  .meta({ id: 'CarDifference' })

/** A report as the customer sees it on the page behind the link. */
export const SharedReports = z
  .object({
    reports: z.array(
      z.object({
        id: Id,
        number: z.string(),
        kind: z.enum(carKinds),
        revision: z.number().int(),
        stage: z.enum(carStages),
        sentAt: Instant,
        status: z.enum(revisionStatuses),
        answeredAt: Instant.nullable(),
        /** Of the newest revision, until somebody answered. */
        canAnswer: z.boolean(),
        /** What it shows, and so what can be sent back. */
        disciplines: z.array(z.enum(disciplines)),
        files: z.array(z.object({ id: Id, name: z.string(), mediaType: z.string(), size: z.number().int() })),
      }),
    ),
  })
  .meta({ id: 'SharedReports' })
export type SharedReports = z.infer<typeof SharedReports>

const Sending = z.strictObject({
  stage: z.enum(carStages),
  /** Of the papers; the mails are in the language of each complaint. */
  language: z.enum(customerLanguages).optional(),
  message: optionalText(2_000),
})
export type RevisionSending = z.output<typeof Sending>

/** What the model demands of the two parties and our records may not hold. */
const Report8D = z.strictObject({
  stage: z.enum(carStages),
  /** Business partner number of the customer, legal entity. */
  bpnl: optionalText(16),
  city: optionalText(120),
  country: optionalText(120),
  supplierId: optionalText(80),
  orderNumber: optionalText(80),
  customersNumber: optionalText(80),
})
export type Report8DWish = z.output<typeof Report8D>

const Look = z.strictObject({ stage: z.enum(carStages), language: z.enum(customerLanguages) })
const ByRevision = ByCarNumber.extend({ revision: z.coerce.number().int().min(1).max(10_000) })

export const revisionRoutes = {
  list: route({
    method: 'GET',
    path: '/api/cars/:number/revisions',
    permission: 'car.read',
    summary: 'What was sent to the customer and what came of it, and what can be sent now (CAR-7)',
    params: ByCarNumber,
    reply: CarRevisions,
  }),
  send: route({
    method: 'POST',
    path: '/api/cars/:number/revisions',
    permission: 'car.work',
    summary:
      'Send the report of a stage to the customers of all complaints; it changes no more (CAR-7, CAR-10)',
    params: ByCarNumber,
    body: Sending,
    reply: CarRevisions,
    status: 201,
  }),
  score: route({
    method: 'PATCH',
    path: '/api/cars/:number/revisions/:revision',
    permission: 'car.work',
    summary: 'Keep the score the customer gave beside ours (CAR-9)',
    params: ByRevision,
    body: z.strictObject({ version: Version, customersScore: z.number().int().min(0).max(100).nullable() }),
    reply: CarRevisions,
  }),
  difference: route({
    method: 'GET',
    path: '/api/cars/:number/revisions/:revision/difference',
    permission: 'car.read',
    summary: 'What a revision says otherwise than an earlier one (CAR-7)',
    params: ByRevision,
    query: z.strictObject({ from: z.coerce.number().int().min(1).max(10_000) }),
    reply: z.object({ differences: z.array(Difference) }),
  }),
  pdf: route({
    method: 'GET',
    path: '/api/cars/:number/revisions/:revision/pdf',
    permission: 'car.read',
    summary: 'The report as it was sent, as PDF',
    params: ByRevision,
    reply: 'file',
  }),
  workbook: route({
    method: 'GET',
    path: '/api/cars/:number/revisions/:revision/workbook',
    permission: 'car.read',
    summary: 'The report as it was sent, as a workbook',
    params: ByRevision,
    reply: 'file',
  }),
  draw: route({
    method: 'GET',
    path: '/api/cars/:number/pages',
    permission: 'car.read',
    summary: 'The pages of the report as it stands, marked as a draft; nothing is kept',
    params: ByCarNumber,
    query: Look,
    reply: LetterPages,
  }),
  report8D: route({
    method: 'GET',
    path: '/api/cars/:number/report-8d',
    permission: 'car.read',
    summary:
      'The report as JSON of the open model io.catenax.report_8d 1.0.0; refused naming what the model still demands',
    params: ByCarNumber,
    query: Report8D,
    /** The model's own schema says what is in it. */
    reply: z.record(z.string(), z.unknown()),
  }),
  track: route({
    method: 'GET',
    path: '/api/public/tracking/:token/reports',
    permission: 'public',
    summary: 'The reports that were shared with the customer (CU-2)',
    params: ByToken,
    reply: SharedReports,
    limit: 'public-read',
  }),
  answer: route({
    method: 'POST',
    path: '/api/public/tracking/:token/reports/:id',
    permission: 'public',
    summary: 'The customer accepts the newest report or sends it back with a reason; answered once (CAR-7)',
    params: ByToken.extend({ id: Id }),
    body: z.strictObject({
      decision: z.enum(['accepted', 'sent_back']),
      reason: optionalText(5_000),
      disciplines: z.array(z.enum(disciplines)).max(disciplines.length).default([]),
    }),
    reply: SharedReports,
    limit: 'public-write',
  }),
}
