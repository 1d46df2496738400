import type { InboxQuery, InboxView } from '@redress/contracts/inbox'
import {
  type ComplaintStep,
  complaintSteps,
  type Severity,
  severities,
} from '@redress/domain/complaints/complaint'
import { type Channel, channels } from '@redress/domain/messages/channel'

export type InboxSort = InboxQuery['sort']
export type ClockFilter = NonNullable<InboxQuery['clock']>[number]

/** What the address of the inbox says, in the words of the API's query. */
export type InboxFilters = {
  view: InboxView
  q: string
  step: ComplaintStep[]
  severity: Severity[]
  channel: Channel[]
  clock: ClockFilter[]
  responsible: string
  customer: string
  product: string
  /** The import of an old journal. */
  import: string
  sort: InboxSort
}

// The contract's own lists would bring zod into the browser; these records don't compile when one is missing.
const viewOrder: Record<InboxView, true> = {
  mine: true,
  unassigned: true,
  'at-risk': true,
  'customer-wrote': true,
  web: true,
  open: true,
  closed: true,
  all: true,
}
const sortNames: Record<InboxSort, true> = { due: true, newest: true, oldest: true, 'last-word': true }
const clockNames: Record<ClockFilter, true> = { breached: true, at_risk: true, on_track: true, met: true }

export const views = Object.keys(viewOrder) as InboxView[]
export const clockFilters = Object.keys(clockNames) as ClockFilter[]

export function filtersOf(view: string | undefined, search: URLSearchParams): InboxFilters {
  return {
    view: one(view, views) ?? 'open',
    q: (search.get('q') ?? '').trim().slice(0, 200),
    step: several(search.get('step'), complaintSteps),
    severity: several(search.get('severity'), severities),
    channel: several(search.get('channel'), channels),
    clock: several(search.get('clock'), clockFilters),
    responsible: idOf(search.get('responsible')),
    customer: idOf(search.get('customer')),
    product: idOf(search.get('product')),
    import: idOf(search.get('import')),
    sort: one(search.get('sort'), Object.keys(sortNames) as InboxSort[]) ?? 'due',
  }
}

/** What is sent to the API and what stands in the address: only what differs from the rule. */
export function queryOf(filters: InboxFilters): Record<string, string> {
  const all = {
    q: filters.q,
    step: filters.step.join(','),
    severity: filters.severity.join(','),
    channel: filters.channel.join(','),
    clock: filters.clock.join(','),
    responsible: filters.responsible,
    customer: filters.customer,
    product: filters.product,
    import: filters.import,
    sort: filters.sort === 'due' ? '' : filters.sort,
  }
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== ''))
}

export function searchOf(filters: InboxFilters): string {
  const search = new URLSearchParams(queryOf(filters)).toString()
  // A comma may stand in a query as it is; encoded it is unreadable in a shared link.
  return search === '' ? '' : `?${search.replaceAll('%2C', ',')}`
}

export function isFiltered(filters: InboxFilters): boolean {
  return Object.keys(queryOf({ ...filters, sort: 'due' })).length > 0
}

export function withoutFilters(filters: InboxFilters): InboxFilters {
  return { ...filtersOf(filters.view, new URLSearchParams()), sort: filters.sort }
}

function one<T extends string>(value: string | null | undefined, allowed: readonly T[]): T | null {
  return allowed.find((choice) => choice === value) ?? null
}

/** In the order of the list, each once; what is unknown is dropped instead of being an error. */
function several<T extends string>(value: string | null, allowed: readonly T[]): T[] {
  const wanted = new Set((value ?? '').split(','))
  return allowed.filter((choice) => wanted.has(choice))
}

function idOf(value: string | null): string {
  return value && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(value) ? value : ''
}
