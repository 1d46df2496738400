import { z } from 'zod'
import { ById, Id, Instant, text } from './fields.ts'
import { route } from './route.ts'

export const Hold = z
  .object({
    id: Id,
    product: z.string(),
    /** Null where the whole product is held. */
    batch: z.string().nullable(),
    reason: z.string(),
    setBy: z.string(),
    setAt: Instant,
    /** The CAR it was set for; `isContained` when its containment (D1–D3) is accepted. */
    car: z.object({ number: z.string(), isContained: z.boolean() }).nullable(),
  })
  .meta({ id: 'Hold' })

/** A hold with its end, as product and batch keep it. */
export const HeldBefore = Hold.extend({
  releasedBy: z.string().nullable(),
  releasedAt: Instant.nullable(),
  releaseReason: z.string().nullable(),
}).meta({ id: 'HeldBefore' })
export type HeldBefore = z.infer<typeof HeldBefore>

const reason = text(1000, 1)

export const holdRoutes = {
  list: route({
    method: 'GET',
    path: '/api/holds',
    permission: 'catalog.read',
    summary: 'Holds in force, the newest first; at most 50 (CAR-3)',
    reply: z.object({ holds: z.array(Hold) }),
  }),
  set: route({
    method: 'POST',
    path: '/api/holds',
    permission: 'hold.set',
    summary: 'Stop a product, or one batch of it (CAR-3)',
    body: z.strictObject({ productId: Id, batchId: Id.nullable(), reason }),
    reply: HeldBefore,
    status: 201,
  }),
  release: route({
    method: 'POST',
    path: '/api/holds/:id/release',
    permission: 'hold.release',
    summary: 'Let it go again, with the reason and the password typed anew (CAR-3)',
    params: ById,
    body: z.strictObject({
      reason,
      password: z.string().min(1).max(200),
      /** Seen that the containment of its CAR is still open. */
      anyway: z.boolean().default(false),
    }),
    reply: HeldBefore,
  }),
}
