import type { ActionsQuery } from '@redress/contracts/actions'
import { may } from '@redress/domain/identity/permissions'
import type { UserActor } from '../../platform/actor.ts'

type Filters = Partial<Omit<ActionsQuery, 'limit'>>

/** What of the list is wanted, as SQL over `"Action" a`; the text holds places only, never what was asked. */
export function actionConditions(query: Filters, actor: UserActor, now: Date) {
  const values: unknown[] = []
  const place = (value: unknown) => `$${values.push(value)}`
  const conditions = ['true']
  if (query.owner) {
    conditions.push(`a."ownerId" = ${place(query.owner === 'me' ? actor.id : query.owner)}::uuid`)
  }
  if (query.status) conditions.push(`a."status" = ANY(${place(query.status)}::"ActionStatus"[])`)
  if (query.kind) conditions.push(`a."kind" = ANY(${place(query.kind)}::"ActionKind"[])`)
  if (query.due) conditions.push(dueCondition(query.due, place(now), place(actor.id)))
  if (query.waiting) conditions.push(waitingCondition(actor, place(actor.id)))
  if (query.cursor) {
    conditions.push(
      `(a."dueAt", a."id") > (SELECT x."dueAt", x."id" FROM "Action" x WHERE x."id" = ${place(query.cursor)}::uuid)`,
    )
  }
  return { conditions, values }
}

const daysOf = { overdue: 0, today: 1, week: 7 } as const

/** A day ends at midnight where the person asking is. */
function dueCondition(due: keyof typeof daysOf, now: string, actorId: string): string {
  if (due === 'overdue') return `a."dueAt" < ${now}::timestamptz AND ${actorId}::uuid IS NOT NULL`
  return `a."dueAt" < (SELECT (date_trunc('day', ${now}::timestamptz AT TIME ZONE u."timeZone")
    + interval '${daysOf[due]} day') AT TIME ZONE u."timeZone" FROM "User" u WHERE u."id" = ${actorId}::uuid)`
}

/**
 * What waits for this person's judgement: proposals for the head of quality, reports for whoever planned the
 * measure; never one's own (AC-1, AC-2).
 */
function waitingCondition(actor: UserActor, id: string): string {
  const reports = may(actor.role, 'action.create')
    ? `(a."status" = 'done' AND a."createdById" = ${id}::uuid AND ${id}::uuid NOT IN (a."doneById", a."ownerId"))`
    : `(${id}::uuid IS NULL)`
  if (!may(actor.role, 'action.approve')) return reports
  return `(${reports} OR (a."status" = 'proposed' AND a."sentBackAt" IS NULL AND a."createdById" <> ${id}::uuid)
    OR (a."status" = 'done' AND a."createdById" IN (a."doneById", a."ownerId")
      AND ${id}::uuid NOT IN (a."doneById", a."ownerId")))`
}
