import type { ActionFacts } from '@redress/domain/actions/action.workflow'
import { may } from '@redress/domain/identity/permissions'
import type { UserActor } from '../../platform/actor.ts'

type Known = Pick<ActionFacts, 'ownerId' | 'createdById' | 'doneById' | 'isSigned'>

type WithStep = { proof?: ActionFacts['proof'] | undefined; changesWords?: boolean | undefined }

/** What the table judges by; proof and words come with the step. */
export function factsOf(
  actor: UserActor,
  known: Known,
  { proof = { words: '', files: 0 }, changesWords = false }: WithStep = {},
): ActionFacts {
  return {
    actor: { id: actor.id, isHeadOfQuality: may(actor.role, 'action.approve') },
    ownerId: known.ownerId,
    createdById: known.createdById,
    doneById: known.doneById,
    isSigned: known.isSigned,
    changesWords,
    proof,
  }
}
