import { measureDisciplines } from '@redress/domain/cars/measures'
import { carDocumentKinds } from '@redress/domain/cars/tables'
import { z } from 'zod'
import { Action } from './actions.ts'
import { ByCarNumber } from './car-routes.ts'
import { Car } from './cars.ts'
import { Day, Id, Instant, optionalText, text, Version } from './fields.ts'
import { route } from './route.ts'

/** Per cent; two decimals are kept. */
const Effect = z.number().min(0).max(100)

/** The discipline says what it is for: containment, corrective or preventive (CAR-5). */
export const MeasureProposal = z.strictObject({
  discipline: z.enum(measureDisciplines),
  title: text(200, 1),
  detail: optionalText(4000),
  urgent: z.boolean().default(false),
  ownerId: Id,
  dueAt: Instant,
  /** The cause it answers. */
  causeId: Id.nullable().default(null),
  expectedEffect: optionalText(2000),
  proofPlan: optionalText(2000),
  /** What stops the harm is mostly in force before it is written down. */
  introducedOn: Day.nullable().default(null),
})
export type MeasureProposal = z.output<typeof MeasureProposal>

/** Absent means leave it. */
export const MeasureChange = z.strictObject({
  version: Version,
  title: text(200, 1).optional(),
  detail: text(4000).optional(),
  causeId: Id.nullable().optional(),
  expectedEffect: text(2000).optional(),
  proofPlan: text(2000).optional(),
  introducedOn: Day.nullable().optional(),
  effectPercent: Effect.nullable().optional(),
})
export type MeasureChange = z.output<typeof MeasureChange>

/** Version 0 is a new row under the id the screen made for it. */
const Row = z.strictObject({ id: Id, version: z.number().int().min(0) })

const DocumentRow = Row.extend({
  kind: z.enum(carDocumentKinds),
  name: text(200, 1),
  revisionBefore: optionalText(60),
  revisionAfter: optionalText(60),
  changedOn: Day.nullable().default(null),
  note: optionalText(1000),
})
export type DocumentRow = z.output<typeof DocumentRow>

const ReadAcrossRow = Row.extend({
  subject: text(200, 1),
  /** Null until somebody has looked. */
  applies: z.boolean().nullable().default(null),
  note: optionalText(1000),
  ownerId: Id.nullable().default(null),
  dueAt: Instant.nullable().default(null),
})
export type ReadAcrossRow = z.output<typeof ReadAcrossRow>

const rowsOf = <R extends z.ZodType>(row: R) => z.strictObject({ rows: z.array(row).min(1).max(200) })
const ByAction = ByCarNumber.extend({ id: Id })
const Gone = z.strictObject({ id: Id, version: Version })

export const carMeasureRoutes = {
  actions: route({
    method: 'GET',
    path: '/api/cars/:number/actions',
    permission: 'action.read',
    summary: 'All actions of one CAR, as the lists show them',
    params: ByCarNumber,
    reply: z.object({ actions: z.array(Action) }),
  }),
  propose: route({
    method: 'POST',
    path: '/api/cars/:number/actions',
    permission: 'car.work',
    summary: 'Propose a measure of a discipline; the head of quality agrees to it (CAR-5, AC-2)',
    params: ByCarNumber,
    body: MeasureProposal,
    reply: Car,
    status: 201,
  }),
  change: route({
    method: 'PATCH',
    path: '/api/cars/:number/actions/:id',
    permission: 'car.work',
    summary: 'Cause, expected effect, proof, introduced on, effect in per cent (CAR-5)',
    params: ByAction,
    body: MeasureChange,
    reply: Car,
  }),
  lift: route({
    method: 'POST',
    path: '/api/cars/:number/actions/:id/lift',
    permission: 'car.work',
    summary: 'An interim measure is no longer needed; only after D6 is proven (CAR-9)',
    params: ByAction,
    body: z.strictObject({ version: Version, reason: text(500, 1) }),
    reply: Car,
  }),
  writeDocuments: route({
    method: 'PUT',
    path: '/api/cars/:number/documents',
    permission: 'car.work',
    summary: 'Rows of the documents changed, all or none, each upon its version (CAR-5)',
    params: ByCarNumber,
    body: rowsOf(DocumentRow),
    reply: Car,
  }),
  removeDocument: route({
    method: 'POST',
    path: '/api/cars/:number/documents/remove',
    permission: 'car.work',
    summary: 'Take off a document that was not changed yet',
    params: ByCarNumber,
    body: Gone,
    reply: Car,
  }),
  writeReadAcross: route({
    method: 'PUT',
    path: '/api/cars/:number/read-across',
    permission: 'car.work',
    summary: 'Rows of similar parts, lines and customers, all or none, each upon its version (CAR-5)',
    params: ByCarNumber,
    body: rowsOf(ReadAcrossRow),
    reply: Car,
  }),
  removeReadAcross: route({
    method: 'POST',
    path: '/api/cars/:number/read-across/remove',
    permission: 'car.work',
    summary: 'Take off a row nobody has looked at yet',
    params: ByCarNumber,
    body: Gone,
    reply: Car,
  }),
}
