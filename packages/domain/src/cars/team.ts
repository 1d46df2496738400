import type { ActionStatus } from '../actions/action.ts'
import type { CarAction, CarContent } from './content.ts'

/** Work that is promised and not yet verified. */
export const unfinishedStatuses = ['proposed', 'open', 'done'] as const satisfies readonly ActionStatus[]

/** What keeps a member in the team: who holds an action can't leave before it is verified or handed over (B3). */
export function unfinishedActionsOf(
  content: Pick<CarContent, 'actions'>,
  member: { userId: string | null },
): CarAction[] {
  const isUnfinished = ({ status }: CarAction) => unfinishedStatuses.some((one) => one === status)
  return content.actions.filter((action) => action.owner.id === member.userId && isUnfinished(action))
}
