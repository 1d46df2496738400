import { improvementStatuses } from '@redress/domain/complaints/improvement'
import { z } from 'zod'
import { ById, Cursor, Id, Instant, text, Version } from './fields.ts'
import { route } from './route.ts'

/** One entry of the improvement list: what a suggestion led to, or an idea of our own (IN-8). */
export const Improvement = z
  .object({
    id: Id,
    title: z.string(),
    status: z.enum(improvementStatuses),
    /** Why it was adopted, declined or called done. */
    reason: z.string(),
    owner: z.object({ id: Id, name: z.string() }).nullable(),
    createdAt: Instant,
    decidedAt: Instant.nullable(),
    version: z.number().int(),
    /** The suggestion it came from, with its words; null for an idea of our own. */
    complaint: z.object({ number: z.string(), customer: z.string(), wording: z.string() }).nullable(),
    /** What can be decided about it next, the usual one first. */
    next: z.array(z.enum(improvementStatuses)),
  })
  .meta({ id: 'Improvement' })
export type Improvement = z.infer<typeof Improvement>

export const ImprovementsQuery = z.strictObject({
  status: z.enum(improvementStatuses).default('proposed'),
  cursor: Cursor.optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
})
export type ImprovementsQuery = z.output<typeof ImprovementsQuery>

export const ImprovementsPage = z
  .object({ improvements: z.array(Improvement), nextCursor: z.string().nullable() })
  .meta({ id: 'ImprovementsPage' })
export type ImprovementsPage = z.infer<typeof ImprovementsPage>

/** Absent means leave it; nobody owns it when null. */
export const ImprovementChange = z.strictObject({
  version: Version,
  title: text(160, 1).optional(),
  ownerId: Id.nullable().optional(),
})
export type ImprovementChange = z.output<typeof ImprovementChange>

export const ImprovementDecision = z.strictObject({
  version: Version,
  status: z.enum(improvementStatuses).exclude(['proposed']),
  reason: text(500, 1),
})
export type ImprovementDecision = z.output<typeof ImprovementDecision>

export const improvementRoutes = {
  list: route({
    method: 'GET',
    path: '/api/improvements',
    permission: 'complaint.read',
    summary:
      'The improvement list: what was suggested and what became of it, newest first, by keyset pages (IN-8)',
    query: ImprovementsQuery,
    reply: ImprovementsPage,
  }),
  add: route({
    method: 'POST',
    path: '/api/improvements',
    permission: 'complaint.note',
    summary: 'Propose an improvement of our own; needs an Idempotency-Key',
    body: z.strictObject({ title: text(160, 1), ownerId: Id.nullable().default(null) }),
    reply: Improvement,
    status: 201,
  }),
  change: route({
    method: 'PATCH',
    path: '/api/improvements/:id',
    permission: 'improvement.decide',
    summary: 'Another wording or owner',
    params: ById,
    body: ImprovementChange,
    reply: Improvement,
  }),
  decide: route({
    method: 'POST',
    path: '/api/improvements/:id/decision',
    permission: 'improvement.decide',
    summary: 'Adopt it, decline it or call it done, with the reason; a judgement can be thought over',
    params: ById,
    body: ImprovementDecision,
    reply: Improvement,
  }),
}
