import { z } from 'zod'
import { ByCarNumber } from './car-routes.ts'
import { Id, text } from './fields.ts'
import { HeldBefore } from './holds.ts'
import { route } from './route.ts'

export const CarHolds = z
  .object({
    /** Of the CAR, its product and its lots; in force first. */
    holds: z.array(HeldBefore),
    /** What may be stopped: the products concerned, and those of the lots that are known batches. */
    concerned: z.array(
      z.object({
        productId: Id,
        product: z.string(),
        batchId: Id.nullable(),
        batch: z.string().nullable(),
        onHold: z.boolean(),
      }),
    ),
  })
  .meta({ id: 'CarHolds' })
export type CarHolds = z.infer<typeof CarHolds>

export const carHoldRoutes = {
  ofCar: route({
    method: 'GET',
    path: '/api/cars/:number/holds',
    permission: 'car.read',
    summary: 'What is stopped for this CAR, and what could be (CAR-3)',
    params: ByCarNumber,
    reply: CarHolds,
  }),
  set: route({
    method: 'POST',
    path: '/api/cars/:number/holds',
    permission: 'hold.set',
    summary: 'Stop a product, or one batch of it, for this CAR (CAR-3)',
    params: ByCarNumber,
    body: z.strictObject({ productId: Id, batchId: Id.nullable(), reason: text(1_000, 1) }),
    reply: CarHolds,
    status: 201,
  }),
}
