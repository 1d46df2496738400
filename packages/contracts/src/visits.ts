import { visitKinds } from '@redress/domain/customers/customer'
import { z } from 'zod'
import { ById, Id, Instant, text, Version } from './fields.ts'
import { route } from './route.ts'

export const Visit = z
  .object({
    id: Id,
    kind: z.enum(visitKinds),
    plannedAt: Instant,
    by: z.object({ id: Id, name: z.string() }),
    purpose: z.string(),
    /** What was said; or why it was given up. */
    report: z.string(),
    doneAt: Instant.nullable(),
    cancelledAt: Instant.nullable(),
    version: z.number().int(),
  })
  .meta({ id: 'Visit' })
export type Visit = z.infer<typeof Visit>

const VisitFields = {
  kind: z.enum(visitKinds),
  plannedAt: Instant,
  byId: Id,
  purpose: text(500, 1),
}

export const VisitPlan = z.strictObject(VisitFields)
export type VisitPlan = z.output<typeof VisitPlan>

/** Absent means leave it. */
export const VisitChange = z.strictObject(VisitFields).partial().extend({ version: Version })
export type VisitChange = z.output<typeof VisitChange>

export const VisitReport = z.strictObject({ version: Version, report: text(8000, 1), doneAt: Instant })
export type VisitReport = z.output<typeof VisitReport>

export const VisitCancelling = z.strictObject({ version: Version, reason: text(500, 1) })
export type VisitCancelling = z.output<typeof VisitCancelling>

export const visitRoutes = {
  list: route({
    method: 'GET',
    path: '/api/customers/:id/visits',
    permission: 'customer.read',
    summary: 'Visits and calls on a customer, the latest first, by keyset pages (CU-1)',
    params: ById,
    query: z.strictObject({
      /** Id of the last visit of the page before. */
      cursor: Id.optional(),
      limit: z.coerce.number().int().min(1).max(100).default(50),
    }),
    reply: z.object({ visits: z.array(Visit), nextCursor: Id.nullable() }),
  }),
  plan: route({
    method: 'POST',
    path: '/api/customers/:id/visits',
    permission: 'customer.write',
    summary: 'Plan a visit or a call (CU-1)',
    params: ById,
    body: VisitPlan,
    reply: Visit,
    status: 201,
  }),
  replan: route({
    method: 'PATCH',
    path: '/api/visits/:id',
    permission: 'customer.write',
    summary: 'Another time, person or purpose for what is planned',
    params: ById,
    body: VisitChange,
    reply: Visit,
  }),
  report: route({
    method: 'POST',
    path: '/api/visits/:id/report',
    permission: 'customer.write',
    summary: 'What was said; with it the visit is done',
    params: ById,
    body: VisitReport,
    reply: Visit,
  }),
  cancel: route({
    method: 'POST',
    path: '/api/visits/:id/cancel',
    permission: 'customer.write',
    summary: 'Give a planned visit up, with the reason',
    params: ById,
    body: VisitCancelling,
    reply: Visit,
  }),
}
