import { causeBranches, causeKinds, causeStatuses, fitVerdicts } from '@redress/domain/cars/cause'
import { z } from 'zod'
import { ByCarNumber, CarRow } from './car-routes.ts'
import { Car } from './cars.ts'
import { Id, optionalText, text, Version } from './fields.ts'
import { Uploads } from './files.ts'
import { route } from './route.ts'

const ByCause = ByCarNumber.extend({ id: Id })
/** Among the Whys below the same one, from 0; beyond the last means last. */
const Position = z.number().int().min(0).max(1_000)
const WhyText = text(500, 1)

export const NewWhy = z.strictObject({
  kind: z.enum(causeKinds),
  /** The Why it explains; null is the problem itself. */
  parentId: Id.nullable(),
  position: Position,
  branch: z.enum(causeBranches).nullable().default(null),
  text: WhyText,
})
export type NewWhy = z.output<typeof NewWhy>

/** Absent means leave it. */
export const WhyChange = z.strictObject({
  version: Version,
  text: WhyText.optional(),
  evidence: text(4_000).optional(),
  branch: z.enum(causeBranches).nullable().optional(),
})
export type WhyChange = z.output<typeof WhyChange>

export const WhyMoveForm = z.strictObject({
  version: Version,
  parentId: Id.nullable(),
  position: Position,
  /** With all below it into another kind; absent means it keeps its own. */
  kind: z.enum(causeKinds).optional(),
})
export type WhyMoveForm = z.output<typeof WhyMoveForm>

const Fit = z.strictObject({
  verdict: z.enum(fitVerdicts),
  /** "Only if …" */
  assumption: optionalText(500),
})

export const FitForm = z.strictObject({
  /** What stood there when the person decided; null when nothing did. */
  seen: Fit.nullable(),
  /** Null takes the verdict away. */
  fit: Fit.nullable(),
})
export type FitForm = z.output<typeof FitForm>

export const SimilarCars = z
  .object({
    cars: z.array(
      CarRow.extend({
        shares: z.array(z.enum(['product', 'family', 'defect'])),
        /** Words both have, the rarest first. */
        words: z.array(z.string()),
        /** Its root causes, or those confirmed. */
        causes: z.array(z.string()),
      }),
    ),
  })
  .meta({ id: 'SimilarCars' })
export type SimilarCars = z.infer<typeof SimilarCars>

export const carCauseRoutes = {
  add: route({
    method: 'POST',
    path: '/api/cars/:number/causes',
    permission: 'car.work',
    summary: 'A further Why, below another or below the problem (CAR-4)',
    params: ByCarNumber,
    body: NewWhy,
    reply: Car,
    status: 201,
  }),
  change: route({
    method: 'PATCH',
    path: '/api/cars/:number/causes/:id',
    permission: 'car.work',
    summary: 'Words, evidence and branch of a Why',
    params: ByCause,
    body: WhyChange,
    reply: Car,
  }),
  move: route({
    method: 'POST',
    path: '/api/cars/:number/causes/:id/move',
    permission: 'car.work',
    summary: 'Another place in the tree, with all that stands below it',
    params: ByCause,
    body: WhyMoveForm,
    reply: Car,
  }),
  judge: route({
    method: 'POST',
    path: '/api/cars/:number/causes/:id/status',
    permission: 'car.work',
    summary: 'Suspected, ruled out, confirmed, or the root cause',
    params: ByCause,
    body: z.strictObject({ version: Version, status: z.enum(causeStatuses) }),
    reply: Car,
  }),
  verify: route({
    method: 'POST',
    path: '/api/cars/:number/causes/:id/verify',
    permission: 'car.work',
    summary: 'Say how the fault was switched on and off by this cause (CAR-4)',
    params: ByCause,
    body: z.strictObject({ version: Version, switchedOn: text(2_000, 1), switchedOff: text(2_000, 1) }),
    reply: Car,
  }),
  strike: route({
    method: 'POST',
    path: '/api/cars/:number/causes/:id/strike',
    permission: 'car.work',
    summary: 'Take a Why and all below it off the report; the trail keeps them with the reason',
    params: ByCause,
    body: z.strictObject({ version: Version, reason: text(2_000, 1) }),
    reply: Car,
  }),
  addFiles: route({
    method: 'POST',
    path: '/api/cars/:number/causes/:id/files',
    permission: 'car.work',
    summary: 'Evidence of a Why (AN-2)',
    params: ByCause,
    body: z.strictObject({ files: Uploads.min(1) }),
    reply: Car,
    status: 201,
  }),
  fit: route({
    method: 'PUT',
    path: '/api/cars/:number/causes/:id/fits/:isNotId',
    permission: 'car.work',
    summary: 'Does the cause explain this row of is / is-not? (B12)',
    params: ByCause.extend({ isNotId: Id }),
    body: FitForm,
    reply: Car,
  }),
  similar: route({
    method: 'GET',
    path: '/api/cars/:number/similar',
    permission: 'car.read',
    summary: 'Earlier CARs of the same product, family or defect, or told in the same words (CAR-9)',
    params: ByCarNumber,
    reply: SimilarCars,
  }),
}
