import type { Action } from '@redress/contracts/actions'
import { localDay } from '@redress/domain/sla/zone'

export const groupings = ['due', 'owner', 'record'] as const
export type Grouping = (typeof groupings)[number]

export const dueGroups = ['overdue', 'today', 'week', 'later', 'settled'] as const
export type DueGroup = (typeof dueGroups)[number]

/** `name` is the owner's or the record's; of due times it is a code. */
export type ActionGroup<A> = { key: string; name: string; due: DueGroup | null; actions: A[] }

type Grouped = Pick<Action, 'status' | 'dueAt'> & {
  owner: Pick<Action['owner'], 'id' | 'name'>
  of: Pick<Action['of'], 'number' | 'subject'>
}

/** How near it is due, by the days of the person who looks; what was reported done is settled. */
function dueGroupOf({ status, dueAt }: Grouped, timeZone: string, now: Date): DueGroup {
  if (status !== 'open' && status !== 'proposed') return 'settled'
  const due = Date.parse(dueAt)
  if (due < now.getTime()) return 'overdue'
  const days = localDay(timeZone, due) - localDay(timeZone, now.getTime())
  if (days === 0) return 'today'
  return days < 7 ? 'week' : 'later'
}

/** The list under headings (UX 2.11); within one, and from one to the next, the order stays: the longest due first. */
export function groupActions<A extends Grouped>(
  actions: readonly A[],
  by: Grouping,
  { timeZone, now }: { timeZone: string; now: Date },
): ActionGroup<A>[] {
  const keyOf = (action: A) => {
    if (by === 'owner') return action.owner.id
    return by === 'record' ? action.of.number : dueGroupOf(action, timeZone, now)
  }
  const groups = [...Map.groupBy(actions, keyOf)].flatMap(([key, members]) => {
    const [first] = members
    if (!first) return []
    const name = by === 'owner' ? first.owner.name : `${first.of.number} ${first.of.subject}`
    const due = by === 'due' ? (dueGroups.find((group) => group === key) ?? null) : null
    return [{ key, name, due, actions: members }]
  })
  if (by !== 'due') return groups
  const place = ({ due }: ActionGroup<A>) => (due ? dueGroups.indexOf(due) : dueGroups.length)
  return groups.toSorted((a, b) => place(a) - place(b))
}
