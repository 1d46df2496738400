import type { ActionCase } from '@redress/domain/actions/action'
import { type ActionStep, actionWorkflows } from '@redress/domain/actions/action.workflow'
import { type Discipline, type GateStatus, gateOf } from '@redress/domain/cars/car'
import { isSigned } from '@redress/domain/cars/gate-state'
import { attempt } from '@redress/domain/workflow/workflow'
import type { Tx } from '@redress/prisma/connect'
import type { Action, Prisma } from '@redress/prisma/generated/client'
import type { UserActor } from '../../../platform/actor.ts'
import { problem } from '../../../platform/problem.ts'
import type { WriteContext } from '../../../platform/write.ts'
import { factsOf } from '../action-facts.ts'
import { caseOf, caseOfThread } from '../case-of.ts'

type Change = Omit<Prisma.ActionUncheckedUpdateManyInput, 'status' | 'version'>

type Step = {
  id: string
  version: number
  step: ActionStep
  proof?: { words: string; files: number }
  /** Whether it writes title or detail anew. */
  changesWords?: boolean
  /** What else changes with the step. */
  change: (actor: UserActor, action: Action) => Change
  /** Last word of the trail's type: `<case>.action-<past>`. */
  past: string
  data?: Record<string, unknown>
}

/**
 * Whether its discipline belongs to a group of the CAR that was submitted or accepted (CAR-6). The group is held until
 * the commit: it is not signed while one of its actions changes.
 */
async function isInSignedGroup(
  tx: Tx,
  of: { subject: ActionCase; id: string },
  discipline: Discipline | null,
): Promise<boolean> {
  if (of.subject !== 'car' || discipline === null) return false
  const [gate] = await tx.$queryRaw<{ status: GateStatus }[]>`
    SELECT "status"::text FROM "CarGateState"
    WHERE "carId" = ${of.id}::uuid AND "gate" = ${gateOf(discipline)}::"CarGate" FOR SHARE`
  return gate !== undefined && isSigned(gate.status)
}

/** One step of an action by its table, compare-and-set, on the trail of the record it belongs to. */
export async function takeStep(context: WriteContext, { id, version, step, ...o }: Step): Promise<Action> {
  const { tx, actor } = context
  if (actor.kind !== 'user') throw problem('forbidden')
  const found = await tx.action.findUnique({
    where: { id },
    include: { thread: caseOfThread },
  })
  if (!found) throw problem('not-found')
  const of = caseOf(found.thread)
  if (found.version !== version) throw problem('stale-version')
  const known = { ...found, isSigned: await isInSignedGroup(tx, of, found.discipline) }
  const outcome = attempt(actionWorkflows[found.kind], found.status, step, factsOf(actor, known, o))
  if (!outcome.ok) throw refusal(outcome)
  const { count } = await tx.action.updateMany({
    where: { id, version },
    data: { ...o.change(actor, found), status: outcome.to, version: { increment: 1 } },
  })
  if (count === 0) throw problem('stale-version')
  context.record({
    subject: of.subject,
    subjectId: of.id,
    type: `${of.subject}.action-${o.past}`,
    number: of.number,
    data: { actionId: id, kind: found.kind, title: found.title, ...o.data },
  })
  return found
}

function refusal(outcome: { reason: 'not-from-here' } | { reason: 'conditions-missing'; missing: string[] }) {
  if (outcome.reason === 'not-from-here') return problem('not-from-here')
  const errors = outcome.missing.map((code) => ({ pointer: `#/${code}`, code, detail: code }))
  return problem('conditions-missing', { errors })
}
