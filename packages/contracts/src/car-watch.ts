import { effectivenesses } from '@redress/domain/complaints/assessment'
import { z } from 'zod'
import { ByCarNumber } from './car-routes.ts'
import { Car } from './cars.ts'
import { Instant, optionalText, text, Version } from './fields.ts'
import { route } from './route.ts'

/** What the data say about the correction (CAR-8); a person judges. */
export const CarWatch = z
  .object({
    state: z.enum(['not_open', 'running', 'over']),
    endsOn: z.string().nullable(),
    daysLeft: z.number().int(),
    batchesLeft: z.number().int(),
    suggests: z.enum(effectivenesses).nullable(),
    /** Batches made from the first clean lot on. */
    batchesMade: z.number().int(),
    badBatches: z.number().int(),
    /** Complaints of the same fault since the window opened; of the newest. */
    complaints: z.array(
      z.object({
        number: z.string(),
        subject: z.string(),
        receivedAt: Instant,
        batch: z.string(),
        /** From the first clean lot on; null when neither day nor number of the lot can tell. */
        isFromCleanLot: z.boolean().nullable(),
      }),
    ),
    /** Parts made a week lately, for the plan of the proof (CAR-11); null without batches. */
    partsPerWeek: z.number().int().nullable(),
  })
  .meta({ id: 'CarWatch' })
export type CarWatch = z.infer<typeof CarWatch>

export const EffectJudgement = z.strictObject({
  version: Version,
  effectiveness: z.enum(effectivenesses),
  reason: optionalText(2_000),
})
export type EffectJudgement = z.output<typeof EffectJudgement>

export const carWatchRoutes = {
  watch: route({
    method: 'GET',
    path: '/api/cars/:number/watch',
    permission: 'car.read',
    summary: 'Batches and complaints since the correction, counted (CAR-8)',
    params: ByCarNumber,
    reply: CarWatch,
  }),
  judge: route({
    method: 'POST',
    path: '/api/cars/:number/effectiveness',
    permission: 'car.decide',
    summary: 'Effective, once the window is over; not effective at any time, with the reason (CAR-8)',
    params: ByCarNumber,
    body: EffectJudgement,
    reply: Car,
  }),
  reopen: route({
    method: 'POST',
    path: '/api/cars/:number/reopen',
    permission: 'car.decide',
    summary: 'Open a closed CAR again, from D4 on (CAR-12)',
    params: ByCarNumber,
    body: z.strictObject({ version: Version, reason: text(2_000, 1) }),
    reply: Car,
  }),
}
