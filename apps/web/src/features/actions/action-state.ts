import type { Action } from '@redress/contracts/actions'

export type ActionState =
  | 'proposed'
  | 'sent-back'
  | 'planned'
  | 'soon'
  | 'overdue'
  | 'done'
  | 'closed'
  | 'verified'
  | 'cancelled'

const DAY = 86_400_000

/** The status as people see it: what is open is planned, due soon or overdue (UX B7). */
export function stateOf(
  action: Pick<Action, 'status' | 'kind' | 'dueAt' | 'sentBackAt'>,
  now: Date,
): ActionState {
  if (action.status === 'proposed') return action.sentBackAt ? 'sent-back' : 'proposed'
  if (action.status === 'verified') return action.kind === 'call_back' ? 'closed' : 'verified'
  if (action.status !== 'open') return action.status
  const left = new Date(action.dueAt).getTime() - now.getTime()
  if (left < 0) return 'overdue'
  return left < DAY ? 'soon' : 'planned'
}
