import { type ActionKind, actionKinds } from '@redress/domain/actions/action'
import { useSearchParams } from 'react-router'
import type { ActionFilters } from '../../features/actions/actions.queries.ts'
import { type Grouping, groupings } from '../../features/actions/group-actions.ts'

/** What the list shows; `waiting` is what this person is to judge, whoever carries it out. */
const shows = {
  live: { status: 'proposed,open,done' },
  week: { status: 'open', due: 'week' },
  'overdue-only': { status: 'open', due: 'overdue' },
  waiting: { waiting: 'me' },
  finished: { status: 'verified,cancelled' },
} as const satisfies Record<string, ActionFilters>
export type Show = keyof typeof shows
export const showNames = ['live', 'week', 'overdue-only', 'waiting', 'finished'] as const satisfies Show[]

/** The whole view stands in the address; `owner` is `me`, `all` or somebody's id. */
export type ActionsView = { owner: string; show: Show; kind: ActionKind | ''; group: Grouping }

const id = /^[0-9a-f-]{36}$/

export function filtersOf({ owner, show, kind }: ActionsView): ActionFilters {
  return {
    ...(owner === 'all' || show === 'waiting' ? {} : { owner }),
    ...shows[show],
    ...(kind ? { kind } : {}),
  }
}

export function useActionsView(): [ActionsView, (part: Partial<ActionsView>) => void] {
  const [search, setSearch] = useSearchParams()
  const asked = (name: string) => search.get(name) ?? ''
  const owner = asked('owner')
  const view: ActionsView = {
    owner: owner === 'all' || id.test(owner) ? owner : 'me',
    show: showNames.find((name) => name === asked('show')) ?? 'live',
    kind: actionKinds.find((name) => name === asked('kind')) ?? '',
    group: groupings.find((name) => name === asked('group')) ?? 'due',
  }
  return [view, (part) => setSearch({ ...view, ...part }, { replace: true })]
}
