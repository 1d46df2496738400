import type { Action, ActionNow, ActionsPage, ActionsQuery } from '@redress/contracts/actions'
import type { ActionKind, ActionStatus } from '@redress/domain/actions/action'
import { actionWorkflows, givenWithStep } from '@redress/domain/actions/action.workflow'
import { type CarGate, type Discipline, gateOf } from '@redress/domain/cars/car'
import { may } from '@redress/domain/identity/permissions'
import { nextSteps } from '@redress/domain/workflow/workflow'
import type { UserActor } from '../../platform/actor.ts'
import { problem } from '../../platform/problem.ts'
import type { Services } from '../../platform/services.ts'
import { actionConditions } from './action-conditions.ts'
import { factsOf } from './action-facts.ts'

type Row = Omit<Action, 'dueAt' | 'createdAt' | 'sentBackAt' | 'doneAt' | 'verifiedAt' | 'steps'> & {
  kind: ActionKind
  status: ActionStatus
  dueAt: Date
  createdAt: Date
  sentBackAt: Date | null
  doneAt: Date | null
  verifiedAt: Date | null
  discipline: Discipline | null
  /** Groups of disciplines of its CAR that were signed. */
  signedGates: CarGate[]
}

const person = (alias: string) =>
  `CASE WHEN ${alias}."id" IS NULL THEN NULL ELSE json_build_object('id', ${alias}."id", 'name', ${alias}."name") END`

/** What a list shows, with the record it belongs to and whom to call. */
const select = `
  SELECT a."id", a."kind", a."status", a."title", a."detail", a."urgent", a."dueAt", a."createdAt", a."sentBackAt",
    a."doneAt", a."outcome", a."proof", a."verifiedAt", a."remark", a."version",
    ${person('o')} AS "owner", ${person('cr')} AS "createdBy", ${person('ap')} AS "approvedBy",
    ${person('d')} AS "doneBy", ${person('v')} AS "verifiedBy",
    json_build_object('kind', CASE WHEN ca."id" IS NULL THEN 'complaint' ELSE 'car' END,
      'number', coalesce(ca."number", c."number"), 'subject', coalesce(ca."title", c."subject"),
      'customer', coalesce(cu."name", c."companyName", '')) AS "of",
    json_build_object('name', coalesce(co."name", c."contactName", ''),
      'phone', coalesce(nullif(c."contactPhone", ''), co."phone", ''),
      'preferredChannel', co."preferredChannel") AS "contact",
    (SELECT coalesce(json_agg(json_build_object('id', f."id", 'name', f."name", 'mediaType', f."mediaType",
        'size', f."size", 'hasPreview', f."previewHash" IS NOT NULL,
        'createdAt', to_char(f."createdAt" AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) ORDER BY f."id"), '[]')
     FROM "ActionAttachment" x JOIN "Attachment" f ON f."id" = x."attachmentId" WHERE x."actionId" = a."id") AS "files",
    a."discipline"::text,
    (SELECT coalesce(json_agg(g."gate"), '[]') FROM "CarGateState" g
     WHERE g."carId" = ca."id" AND g."status" IN ('submitted', 'accepted')) AS "signedGates"
  FROM "Action" a
  LEFT JOIN "Complaint" c ON c."threadId" = a."threadId"
  LEFT JOIN "Car" ca ON ca."threadId" = a."threadId"
  LEFT JOIN "Customer" cu ON cu."id" = coalesce(ca."customerId", c."customerId")
  LEFT JOIN "Contact" co ON co."id" = c."contactId"
  JOIN "User" o ON o."id" = a."ownerId"
  JOIN "User" cr ON cr."id" = a."createdById"
  LEFT JOIN "User" ap ON ap."id" = a."approvedById"
  LEFT JOIN "User" d ON d."id" = a."doneById"
  LEFT JOIN "User" v ON v."id" = a."verifiedById"`

/** The table's steps this person can take; what is handed in with a step is asked for by the dialog. */
function stepsFor(actor: UserActor, row: Row): Action['steps'] {
  const facts = factsOf(actor, {
    ownerId: row.owner.id,
    createdById: row.createdBy.id,
    doneById: row.doneBy?.id ?? null,
    isSigned: row.discipline !== null && row.signedGates.includes(gateOf(row.discipline)),
  })
  return nextSteps(actionWorkflows[row.kind], row.status, facts)
    .filter((step) => may(actor.role, step.permission))
    .filter((step) => step.missing.every((code) => givenWithStep.includes(code)))
    .map((step) => step.action)
}

function replyOf(actor: UserActor, row: Row): Action {
  return {
    ...row,
    dueAt: row.dueAt.toISOString(),
    createdAt: row.createdAt.toISOString(),
    sentBackAt: row.sentBackAt?.toISOString() ?? null,
    doneAt: row.doneAt?.toISOString() ?? null,
    verifiedAt: row.verifiedAt?.toISOString() ?? null,
    steps: stepsFor(actor, row),
  }
}

/** @throws `not-found` */
export async function readAction(services: Services, actor: UserActor, id: string): Promise<Action> {
  const { rows } = await services.pool.query<Row>(`${select} WHERE a."id" = $1`, [id])
  if (!rows[0]) throw problem('not-found')
  return replyOf(actor, rows[0])
}

/** @throws `not-found` */
export async function readActionNow(services: Services, actor: UserActor, id: string): Promise<ActionNow> {
  const action = await readAction(services, actor, id)
  const { rows } = await services.pool.query<{ actorName: string }>(
    `SELECT t."actorName" FROM "Action" a
     LEFT JOIN "Complaint" c ON c."threadId" = a."threadId"
     LEFT JOIN "Car" ca ON ca."threadId" = a."threadId"
     JOIN "TrailEntry" t ON t."subject" = CASE WHEN ca."id" IS NULL THEN 'complaint' ELSE 'car' END
       AND t."subjectId" = coalesce(ca."id", c."id")
     WHERE a."id" = $1 AND t."data"->>'actionId' = a."id"::text
     ORDER BY t."seq" DESC LIMIT 1`,
    [id],
  )
  return { ...action, changedBy: rows[0]?.actorName ?? null }
}

/** Of one record; what is over stands last, and is what a longer list would lose. */
const mostOfOne = 500

const liveFirst = `a."status" IN ('verified', 'cancelled'), a."dueAt", a."id"`

async function actionsOf(services: Services, actor: UserActor, thread: { threadId: string } | null) {
  if (!thread) throw problem('not-found')
  const { rows } = await services.pool.query<Row>(
    `${select} WHERE a."threadId" = $1 ORDER BY ${liveFirst} LIMIT ${mostOfOne}`,
    [thread.threadId],
  )
  return { actions: rows.map((row) => replyOf(actor, row)) }
}

const threadOnly = { select: { threadId: true } } as const

/** @throws `not-found` for an unknown complaint */
export async function actionsOfComplaint(services: Services, actor: UserActor, number: string) {
  const thread = await services.prisma.complaint.findUnique({ where: { number }, ...threadOnly })
  return actionsOf(services, actor, thread)
}

/** @throws `not-found` for an unknown CAR */
export async function actionsOfCar(services: Services, actor: UserActor, number: string) {
  return actionsOf(
    services,
    actor,
    await services.prisma.car.findUnique({ where: { number }, ...threadOnly }),
  )
}

/** Who promised what, the longest overdue first: the due time is the order, so no page needs an offset (AL-6). */
export async function listActions(
  services: Services,
  actor: UserActor,
  query: ActionsQuery,
): Promise<ActionsPage> {
  const { conditions, values } = actionConditions(query, actor, services.clock())
  const { rows } = await services.pool.query<Row>(
    `${select} WHERE ${conditions.join(' AND ')} ORDER BY a."dueAt", a."id" LIMIT ${query.limit + 1}`,
    values,
  )
  const page = rows.slice(0, query.limit)
  return {
    actions: page.map((row) => replyOf(actor, row)),
    nextCursor: rows.length > query.limit ? (page.at(-1)?.id ?? null) : null,
  }
}

const countBound = 100

/** For the badge beside Today: my work due by the end of my day, and what waits for my judgement. */
export async function countDue(services: Services, actor: UserActor) {
  const now = services.clock()
  const mine = actionConditions({ owner: 'me', status: ['open'], due: 'today' }, actor, now)
  const waiting = actionConditions({ waiting: 'me' }, actor, now)
  const counted = async ({ conditions, values }: ReturnType<typeof actionConditions>) => {
    const { rows } = await services.pool.query<{ count: number }>(
      `SELECT count(*)::int AS "count" FROM (SELECT 1 FROM "Action" a WHERE ${conditions.join(' AND ')} LIMIT ${countBound + 1}) x`,
      values,
    )
    return rows[0]?.count ?? 0
  }
  const due = (await counted(mine)) + (await counted(waiting))
  return { due: Math.min(due, countBound), orMore: due > countBound }
}
