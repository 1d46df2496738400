import type { ActionFacts } from '@redress/domain/actions/action.workflow'
import { may } from '@redress/domain/identity/permissions'
import type { UserActor } from '../../platform/actor.ts'

type Known = Pick<ActionFacts, 'ownerId' | 'createdById' | 'doneById' | 'isSigned'>

/** What the table judges by; the proof comes with the report. */
export function factsOf(
  actor: UserActor,
  known: Known,
  proof: ActionFacts['proof'] = { words: '', files: 0 },
): ActionFacts {
  return {
    actor: { id: actor.id, isHeadOfQuality: may(actor.role, 'action.approve') },
    ownerId: known.ownerId,
    createdById: known.createdById,
    doneById: known.doneById,
    isSigned: known.isSigned,
    proof,
  }
}
