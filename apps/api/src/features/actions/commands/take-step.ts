import { type ActionStep, actionWorkflows } from '@redress/domain/actions/action.workflow'
import { attempt } from '@redress/domain/workflow/workflow'
import type { Action, Prisma } from '@redress/prisma/generated/client'
import type { UserActor } from '../../../platform/actor.ts'
import { problem } from '../../../platform/problem.ts'
import type { WriteContext } from '../../../platform/write.ts'
import { factsOf, isSigned } from '../action-facts.ts'
import { caseOf, caseOfThread } from '../case-of.ts'

type Change = Omit<Prisma.ActionUncheckedUpdateManyInput, 'status' | 'version'>

type Step = {
  id: string
  version: number
  step: ActionStep
  proof?: { words: string; files: number }
  /** What else changes with the step. */
  change: (actor: UserActor, action: Action) => Change
  /** Last word of the trail's type: `<case>.action-<past>`. */
  past: string
  data?: Record<string, unknown>
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
  const signed = found.thread.car?.gates.map(({ gate }) => gate) ?? []
  const known = { ...found, isSigned: isSigned(found.discipline, signed) }
  const outcome = attempt(actionWorkflows[found.kind], found.status, step, factsOf(actor, known, o.proof))
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
