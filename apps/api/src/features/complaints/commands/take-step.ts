import { type ComplaintStep, isOpen, noClock } from '@redress/domain/complaints/complaint'
import {
  type ComplaintAction,
  type ComplaintFacts,
  complaintWorkflow,
  reasonedActions,
  renewingActions,
} from '@redress/domain/complaints/complaint.workflow'
import { may } from '@redress/domain/identity/permissions'
import { attempt } from '@redress/domain/workflow/workflow'
import { fieldProblem, problem } from '../../../platform/problem.ts'
import type { WriteContext } from '../../../platform/write.ts'
import { nextDue } from '../../sla/clocks.commands.ts'
import { stepFacts } from '../step-facts.ts'
import { changeUpon } from './change-upon.ts'
import { sendProgress } from './send-progress.ts'

type Step = { version: number; action: Exclude<ComplaintAction, 'merge'>; reason: string }
type Found = {
  id: string
  step: ComplaintStep
  threadId: string
  undoneAt: Date | null
  facts: ComplaintFacts
}

/** How the step stands on the trail; the plain ones say no more than from where to where. */
const trailTypes: Partial<Record<Step['action'], `complaint.${string}`>> = {
  'analyse-again': 'complaint.analysed-again',
  reopen: 'complaint.reopened',
  withdraw: 'complaint.withdrawn',
}

async function findWithFacts({ tx }: WriteContext, number: string): Promise<Found> {
  // Held until the commit: what the conditions were judged by stays as it is while the step is taken.
  const [found] = await tx.$queryRawUnsafe<Found[]>(
    `SELECT c."id", c."step"::text AS "step", c."threadId", c."undoneAt", ${stepFacts} AS "facts"
     FROM "Complaint" c WHERE c."number" = $1 FOR UPDATE OF c`,
    number,
  )
  if (!found) throw problem('not-found')
  return found
}

/** Takes a step of DOMAIN §3, or refuses it with everything that is missing. */
export async function takeStep(context: WriteContext, number: string, step: Step) {
  const { actor, now } = context
  const wanted = complaintWorkflow.transitions.find(({ action }) => action === step.action)
  if (actor.kind !== 'user' || !wanted || !may(actor.role, wanted.permission)) throw problem('forbidden')
  if (reasonedActions.includes(step.action) && step.reason === '') throw fieldProblem('#/reason', 'required')
  const found = await findWithFacts(context, number)
  if (found.undoneAt) throw problem('not-from-here')
  const outcome = attempt(complaintWorkflow, found.step, step.action, found.facts)
  if (!outcome.ok && outcome.reason === 'conditions-missing') {
    const errors = outcome.missing.map((code) => ({ pointer: `#/${code}`, code, detail: code }))
    throw problem('conditions-missing', { errors })
  }
  if (!outcome.ok) throw problem('not-from-here')
  const { to } = outcome
  const due = isOpen(to) ? await nextDue(context, found.threadId) : null
  await changeUpon(
    context,
    { id: found.id, version: step.version },
    {
      step: to,
      isOpen: isOpen(to),
      closedAt: to === 'closed' ? now : null,
      actBy: due ?? noClock,
      ...(renewingActions.includes(step.action)
        ? {
            noMeasuresReason: '',
            replySentAt: null,
            effectiveness: null,
            effectivenessReason: '',
            effectivenessById: null,
            satisfaction: null,
            satisfactionNote: '',
            satisfactionAskedAt: [],
          }
        : {}),
    },
  )
  if (to !== 'registered' && to !== 'merged') await sendProgress(context, found.id, to)
  context.record({
    subject: 'complaint',
    subjectId: found.id,
    type: trailTypes[step.action] ?? 'complaint.moved',
    number,
    data: { from: found.step, to, ...(step.reason === '' ? {} : { reason: step.reason }) },
  })
  return null
}
