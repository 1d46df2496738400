import { visitKinds } from '@redress/domain/customers/customer'
import { channels, messageKinds } from '@redress/domain/messages/channel'
import { z } from 'zod'
import { ById, Id, Instant } from './fields.ts'
import { route } from './route.ts'

const count = z.number().int()

/** Everything counted here leaves out what an import took back; "twelve months" ends with the current one. */
export const CustomerOverview = z
  .object({
    holds: z.array(
      z.object({
        id: Id,
        product: z.string(),
        batch: z.string().nullable(),
        reason: z.string(),
        setAt: Instant,
      }),
    ),
    /** Complaints received in each of the last twelve months, "2026-03"; months without any stand as zero. */
    months: z.array(z.object({ month: z.string(), count })),
    /** Complaints received in each year since the first, at most the last ten. */
    years: z.array(z.object({ year: count, count })),
    /** First-reply clocks of twelve months that were met or have run out, and the mean time to the first reply. */
    firstReply: z.object({ inTime: count, of: count, meanHours: z.number().nullable() }),
    /** Complaints of twelve months that repeat an earlier one. */
    repeats: count,
    products: z.array(z.object({ id: Id, number: z.string(), name: z.string(), onHold: z.boolean(), count })),
    defects: z.array(z.object({ id: Id, code: z.string(), name: z.string(), count })),
    lastContacts: z.array(
      z.object({
        at: Instant,
        kind: z.enum(messageKinds),
        channel: z.enum(channels),
        by: z.string(),
        complaint: z.string(),
      }),
    ),
    nextVisit: z
      .object({
        id: Id,
        kind: z.enum(visitKinds),
        plannedAt: Instant,
        by: z.string(),
        purpose: z.string(),
      })
      .nullable(),
  })
  .meta({ id: 'CustomerOverview' })
export type CustomerOverview = z.infer<typeof CustomerOverview>

export const customerOverviewRoutes = {
  read: route({
    method: 'GET',
    path: '/api/customers/:id/overview',
    permission: 'customer.read',
    summary:
      'How it stands with one customer: holds, complaints by time, product and defect, contacts (CU-1)',
    params: ById,
    reply: CustomerOverview,
  }),
}
