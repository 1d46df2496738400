import type { CarSort } from '@redress/contracts/car-routes'
import { type CarStatus, carStatuses } from '@redress/domain/cars/car'
import { type Severity, severities } from '@redress/domain/complaints/complaint'
import { useSearchParams } from 'react-router'
import { type Laning, lanings, recentDays } from '../../features/cars/board-columns.ts'
import type { CarsFilter } from '../../features/cars/cars.queries.ts'

/** The whole view stands in the address; `leader` is `me` or somebody's id, what is empty filters nothing. */
export type CarsView = {
  view: 'list' | 'board'
  status: CarStatus | 'all'
  sort: CarSort
  lanes: Laning
  customer: string
  leader: string
  severity: Severity | ''
  overdue: '' | 'true'
}

/** Named here once more: a contract brings its schema along, and that stays out of the bundle. */
export const carSorts = ['due', 'newest', 'oldest'] as const satisfies CarSort[]

/** As many as a board can hold and a person can read. */
export const mostOnBoard = 200

const usual: CarsView = {
  view: 'list',
  status: 'open',
  sort: 'due',
  lanes: 'none',
  customer: '',
  leader: '',
  severity: '',
  overdue: '',
}
const filters = ['customer', 'leader', 'severity', 'overdue'] as const

const id = /^[0-9a-f-]{36}$/

export function filterOf({ view, status, sort, overdue, ...of }: CarsView, q: string): CarsFilter {
  return {
    ...(view === 'board'
      ? // The most pressing first: whatever does not fit any more waits least.
        { limit: mostOnBoard, lately: recentDays, sort: 'due' as const }
      : { sort, ...(status === 'all' ? {} : { status }) }),
    ...(of.customer ? { customer: of.customer } : {}),
    ...(of.leader ? { leader: of.leader } : {}),
    ...(of.severity ? { severity: of.severity } : {}),
    ...(overdue ? { overdue } : {}),
    ...(q ? { q } : {}),
  }
}

/** Whether something is kept back that clearing the filters would show. */
export function isFiltered(view: CarsView): boolean {
  return filters.some((name) => view[name] !== '')
}

export function withoutFilters(view: CarsView): CarsView {
  return { ...view, customer: '', leader: '', severity: '', overdue: '' }
}

export function useCarsView(): [CarsView, (part: Partial<CarsView>) => void] {
  const [search, setSearch] = useSearchParams()
  const asked = (name: keyof CarsView) => search.get(name) ?? ''
  const [customer, leader] = [asked('customer'), asked('leader')]
  const view: CarsView = {
    view: asked('view') === 'board' ? 'board' : usual.view,
    status: [...carStatuses, 'all' as const].find((name) => name === asked('status')) ?? usual.status,
    sort: carSorts.find((name) => name === asked('sort')) ?? usual.sort,
    lanes: lanings.find((name) => name === asked('lanes')) ?? usual.lanes,
    customer: id.test(customer) ? customer : '',
    leader: leader === 'me' || id.test(leader) ? leader : '',
    severity: severities.find((name) => name === asked('severity')) ?? '',
    overdue: asked('overdue') === 'true' ? 'true' : '',
  }
  return [view, (part) => setSearch(addressOf({ ...view, ...part }), { replace: true })]
}

/** Only what is not as usual stands in the address. */
function addressOf(view: CarsView): Record<string, string> {
  return Object.fromEntries(
    Object.entries(view).filter(([name, value]) => value !== usual[name as keyof CarsView]),
  )
}
