import type { Action } from '@redress/contracts/actions'
import { type ActionStep, actionWorkflows } from '@redress/domain/actions/action.workflow'
import { may } from '@redress/domain/identity/permissions'
import type { Role } from '@redress/domain/identity/role'
import { attempt } from '@redress/domain/workflow/workflow'

/** `state`: nothing of the kind is done to an action in its state; else the conditions that are missing, by code. */
export type WhyNot = { state: true } | { missing: string[] }

/** Why this person can't take a step upon the action as it is now; null when they can (AC-1). */
export function whyNot(now: Action, step: ActionStep, me: { id: string; role: Role }): WhyNot | null {
  if (now.steps.includes(step)) return null
  const outcome = attempt(actionWorkflows[now.kind], now.status, step, {
    actor: { id: me.id, isHeadOfQuality: may(me.role, 'action.approve') },
    ownerId: now.owner.id,
    createdById: now.createdBy.id,
    doneById: now.doneBy?.id ?? null,
    isSigned: false,
    changesWords: false,
    // Comes with the report itself.
    proof: { words: '', files: 1 },
  })
  if (outcome.ok) return { missing: ['discipline-open'] }
  return outcome.reason === 'not-from-here' ? { state: true } : { missing: outcome.missing }
}
