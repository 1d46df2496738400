import { type CarGate, gateOf } from './car.ts'
import type { CarContent } from './content.ts'

/** Why somebody may not accept a group: it is their own work (CAR-6). */
export const ownWorks = ['not-submitter', 'not-leader', 'not-owner'] as const
export type OwnWork = (typeof ownWorks)[number]

/**
 * What makes a group the own work of a person, so that somebody else has to accept it (CAR-6): they submitted it, they
 * lead the CAR, or it shows as proven what they themselves had to do. Having verified the action of another before makes
 * nothing theirs.
 */
export function ownWorkIn(
  content: Pick<CarContent, 'gates' | 'leader' | 'actions'>,
  gate: CarGate,
  personId: string,
): OwnWork[] {
  const state = content.gates.find((one) => one.gate === gate)
  const isOwner = content.actions.some(
    ({ discipline, owner, status }) =>
      status !== 'cancelled' && discipline !== null && gateOf(discipline) === gate && owner.id === personId,
  )
  return [
    ...(state?.submittedBy?.id === personId ? (['not-submitter'] as const) : []),
    ...(content.leader?.id === personId ? (['not-leader'] as const) : []),
    ...(isOwner ? (['not-owner'] as const) : []),
  ]
}
