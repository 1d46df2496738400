import { carKinds } from '@redress/domain/cars/car'
import { z } from 'zod'
import { DayText } from './car-rows.ts'
import { CarRow } from './car-routes.ts'
import { ByComplaintNumber, Id, optionalText, text } from './fields.ts'
import { route } from './route.ts'

const CarNumber = z.string().regex(/^CAR-\d{4}-\d{4,9}$/)

export const RadarCandidate = CarRow.extend({
  /** What they have in common. */
  shares: z.array(z.enum(['product', 'batch', 'defect', 'customer'])),
  /** Still within the days in which the correction has to prove itself (CAR-8). */
  isWatched: z.boolean(),
  /** Last of these days, `YYYY-MM-DD`; null when no window was opened. */
  watchedUntil: DayText,
  /** Closed, and the batch is from its first clean lot on: joining opens it again (CAR-12). */
  reopens: z.boolean(),
}).meta({ id: 'RadarCandidate' })
export type RadarCandidate = z.infer<typeof RadarCandidate>

/** The same product and defect in the six months before; each count stops at a hundred. */
export const Recent = z.object({
  customer: z.number().int(),
  all: z.number().int(),
  /** The newest of this customer. */
  numbers: z.array(z.string()),
})

export const RadarQuery = z.strictObject({
  customer: Id.optional(),
  product: Id.optional(),
  batch: Id.optional(),
  /** A batch as it is written, while the catalogue does not know it. */
  lot: optionalText(120),
  defect: Id.optional(),
})
export type RadarQuery = z.output<typeof RadarQuery>

export const CarRadar = z
  .object({ candidates: z.array(RadarCandidate), recent: Recent })
  .meta({ id: 'CarRadar' })
export type CarRadar = z.infer<typeof CarRadar>

/** What to do about a CAR once the complaint has its number (IN-11). */
export const RadarChoice = z.discriminatedUnion('does', [
  z.strictObject({ does: z.literal('join'), car: CarNumber }),
  z.strictObject({ does: z.literal('open'), kind: z.enum(carKinds) }),
  z.strictObject({ does: z.literal('pass'), reason: text(500, 1) }),
])
export type RadarChoice = z.output<typeof RadarChoice>

export const radarOutcomes = ['joined', 'reopened', 'opened', 'passed', 'suggested', 'refused'] as const

/** What became of the choice; `car` is the CAR it is about, null when it was decided to go on without. */
export const RadarOutcome = z.object({ done: z.enum(radarOutcomes), car: z.string().nullable() })
export type RadarOutcome = z.infer<typeof RadarOutcome>

export const carRadarRoutes = {
  typed: route({
    method: 'GET',
    path: '/api/cars/radar',
    permission: 'car.read',
    summary: 'CARs that what is being typed may belong to, and how often it came back (IN-11)',
    query: RadarQuery,
    reply: CarRadar,
  }),
  ofComplaint: route({
    method: 'GET',
    path: '/api/complaints/:number/cars',
    permission: 'car.read',
    summary: 'The CAR of a complaint, and those it may belong to: the recurrence radar (IN-11, CAR-10)',
    params: ByComplaintNumber,
    reply: CarRadar.extend({ car: CarRow.nullable() }),
  }),
}
