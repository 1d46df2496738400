import type { ActionFacts } from '@redress/domain/actions/action.workflow'
import { may } from '@redress/domain/identity/permissions'
import type { UserActor } from '../../platform/actor.ts'

type People = Pick<ActionFacts, 'ownerId' | 'createdById' | 'doneById'>

/** What the table judges by; the proof comes with the report. */
export function factsOf(
  actor: UserActor,
  people: People,
  proof: ActionFacts['proof'] = { words: '', files: 0 },
): ActionFacts {
  return {
    actor: { id: actor.id, isHeadOfQuality: may(actor.role, 'action.approve') },
    ownerId: people.ownerId,
    createdById: people.createdById,
    doneById: people.doneById,
    proof,
  }
}
