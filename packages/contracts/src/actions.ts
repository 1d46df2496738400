import { actionCases, actionKinds, actionStatuses } from '@redress/domain/actions/action'
import { actionSteps } from '@redress/domain/actions/action.workflow'
import { channels } from '@redress/domain/messages/channel'
import { z } from 'zod'
import { ByComplaintNumber, ById, choices, Id, Instant, optionalText, text, Version } from './fields.ts'
import { Attachment, Uploads } from './files.ts'
import { route } from './route.ts'

const Named = z.object({ id: Id, name: z.string() })

export const Action = z
  .object({
    id: Id,
    kind: z.enum(actionKinds),
    status: z.enum(actionStatuses),
    title: z.string(),
    detail: z.string(),
    urgent: z.boolean(),
    owner: Named,
    dueAt: Instant,
    createdBy: Named,
    createdAt: Instant,
    approvedBy: Named.nullable(),
    /** A proposal the head of quality wants planned anew; `remark` says why. */
    sentBackAt: Instant.nullable(),
    doneBy: Named.nullable(),
    doneAt: Instant.nullable(),
    outcome: z.string(),
    proof: z.string(),
    files: z.array(Attachment),
    verifiedBy: Named.nullable(),
    verifiedAt: Instant.nullable(),
    /** Why it was cancelled, sent back, opened again or put off last. */
    remark: z.string(),
    version: z.number().int(),
    /** The record it belongs to; a CAR for our own company has no customer. */
    of: z.object({
      kind: z.enum(actionCases),
      number: z.string(),
      subject: z.string(),
      customer: z.string(),
    }),
    /** Whom to call. */
    contact: z.object({ name: z.string(), phone: z.string(), preferredChannel: z.enum(channels).nullable() }),
    /** What the person asking may do with it now. */
    steps: z.array(z.enum(actionSteps)),
  })
  .meta({ id: 'Action' })
export type Action = z.infer<typeof Action>

/** How near an action is due; days are those of the person asking. */
export const dueFilters = ['overdue', 'today', 'week'] as const

export const ActionsQuery = z.strictObject({
  owner: z.union([z.literal('me'), Id]).optional(),
  status: choices(actionStatuses).optional(),
  due: z.enum(dueFilters).optional(),
  kind: choices(actionKinds).optional(),
  /** Proposals this person may agree to, and work this person may verify. */
  waiting: z.literal('me').optional(),
  /** Id of the last action of the page before. */
  cursor: Id.optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
})
export type ActionsQuery = z.output<typeof ActionsQuery>

/** With who changed it last, for those who find it changed (AL-2). */
export const ActionNow = Action.extend({ changedBy: z.string().nullable() }).meta({ id: 'ActionNow' })
export type ActionNow = z.infer<typeof ActionNow>

export const ActionsPage = z
  .object({ actions: z.array(Action), nextCursor: Id.nullable() })
  .meta({ id: 'ActionsPage' })
export type ActionsPage = z.infer<typeof ActionsPage>

export const ActionCreation = z.strictObject({
  kind: z.enum(actionKinds),
  title: text(200, 1),
  detail: optionalText(4000),
  urgent: z.boolean().default(false),
  ownerId: Id,
  dueAt: Instant,
})
export type ActionCreation = z.output<typeof ActionCreation>

const reason = text(500, 1)
const Reasoned = z.strictObject({ version: Version, reason })

export const ActionReport = z.strictObject({
  version: Version,
  outcome: text(2000, 1),
  /** What shows it; needed for measures unless files do (AC-1). */
  proof: optionalText(4000),
  files: Uploads.default([]),
})
export type ActionReport = z.output<typeof ActionReport>

/** Absent means leave it. */
export const ActionPlan = z.strictObject({
  version: Version,
  reason,
  dueAt: Instant,
  ownerId: Id.optional(),
  title: text(200, 1).optional(),
  detail: text(4000).optional(),
})
export type ActionPlan = z.output<typeof ActionPlan>

export const actionRoutes = {
  list: route({
    method: 'GET',
    path: '/api/actions',
    permission: 'action.read',
    summary: 'Everything promised, the longest overdue first, by keyset pages (AC-1)',
    query: ActionsQuery,
    reply: ActionsPage,
  }),
  counts: route({
    method: 'GET',
    path: '/api/actions/counts',
    permission: 'action.read',
    summary: 'How much is due for me by the end of today, or waits for my judgement; counted up to 100',
    reply: z.object({ due: z.number().int(), orMore: z.boolean() }),
  }),
  read: route({
    method: 'GET',
    path: '/api/actions/:id',
    permission: 'action.read',
    summary: 'One action as it is now, and who changed it last',
    params: ById,
    reply: ActionNow,
  }),
  ofComplaint: route({
    method: 'GET',
    path: '/api/complaints/:number/actions',
    permission: 'action.read',
    summary: 'All actions of one complaint',
    params: ByComplaintNumber,
    reply: z.object({ actions: z.array(Action) }),
  }),
  create: route({
    method: 'POST',
    path: '/api/complaints/:number/actions',
    permission: 'action.create',
    summary: 'Propose a measure, promise a call-back or plan a follow-up (AC-2, SLA-4)',
    params: ByComplaintNumber,
    body: ActionCreation,
    reply: Action,
    status: 201,
  }),
  approve: route({
    method: 'POST',
    path: '/api/actions/:id/approve',
    permission: 'action.approve',
    summary: 'Agree to a proposal of somebody else (AC-2)',
    params: ById,
    body: z.strictObject({ version: Version, comment: optionalText(500) }),
    reply: Action,
  }),
  sendBack: route({
    method: 'POST',
    path: '/api/actions/:id/send-back',
    permission: 'action.approve',
    summary: 'Ask for a proposal to be planned anew (AC-2)',
    params: ById,
    body: Reasoned,
    reply: Action,
  }),
  done: route({
    method: 'POST',
    path: '/api/actions/:id/done',
    permission: 'action.work',
    summary: 'Report it done, with outcome and proof (AC-1)',
    params: ById,
    body: ActionReport,
    reply: Action,
  }),
  verify: route({
    method: 'POST',
    path: '/api/actions/:id/verify',
    permission: 'action.create',
    summary: 'Confirm what somebody else reported done (AC-1)',
    params: ById,
    body: z.strictObject({ version: Version }),
    reply: Action,
  }),
  reopen: route({
    method: 'POST',
    path: '/api/actions/:id/reopen',
    permission: 'action.create',
    summary: 'What was reported done is not: open it again',
    params: ById,
    body: Reasoned,
    reply: Action,
  }),
  replan: route({
    method: 'POST',
    path: '/api/actions/:id/replan',
    permission: 'action.work',
    summary: 'Another date, owner or wording, with the reason; a proposal sent back asks again',
    params: ById,
    body: ActionPlan,
    reply: Action,
  }),
  cancel: route({
    method: 'POST',
    path: '/api/actions/:id/cancel',
    permission: 'action.work',
    summary: 'Give it up, with the reason; by its creator or the head of quality',
    params: ById,
    body: Reasoned,
    reply: Action,
  }),
}
