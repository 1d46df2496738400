import type { Input, Reply } from '@redress/contracts/api'
import type { InboxPage } from '@redress/contracts/inbox'
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import { callSignedIn } from '../../lib/call-signed-in.ts'

const MINUTE = 60_000

type ListFilters = Omit<NonNullable<Input<'GET /api/customers/list'>['query']>, 'cursor'>

export function customersQuery(filters: ListFilters) {
  return infiniteQueryOptions({
    queryKey: ['customers', 'list', filters],
    queryFn: ({ pageParam, signal }): Promise<Reply<'GET /api/customers/list'>> => {
      const query = { ...filters, ...(pageParam ? { cursor: pageParam } : {}) }
      return callSignedIn('GET /api/customers/list', { query }, { signal })
    },
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
  })
}

export function customerQuery(id: string) {
  return queryOptions({
    queryKey: ['customers', 'one', id],
    queryFn: ({ signal }) => callSignedIn('GET /api/customers/:id', { params: { id } }, { signal }),
  })
}

export function overviewQuery(id: string) {
  return queryOptions({
    queryKey: ['customers', 'one', id, 'overview'],
    queryFn: ({ signal }) => callSignedIn('GET /api/customers/:id/overview', { params: { id } }, { signal }),
  })
}

export function allContactsQuery(id: string) {
  return queryOptions({
    queryKey: ['customers', 'one', id, 'contacts'],
    queryFn: ({ signal }) =>
      callSignedIn('GET /api/customers/:id/contacts', { params: { id }, query: { show: 'all' } }, { signal }),
  })
}

export function sameEmailQuery(email: string) {
  return queryOptions({
    queryKey: ['customers', 'same-email', email],
    queryFn: ({ signal }) => callSignedIn('GET /api/contacts/same-email', { query: { email } }, { signal }),
    // Half an address is no question yet.
    enabled: /^\S+@\S+\.\S{2,}$/u.test(email),
    retry: false,
  })
}

export function partsQuery(id: string) {
  return queryOptions({
    queryKey: ['customers', 'one', id, 'parts'],
    queryFn: ({ signal }) => callSignedIn('GET /api/customers/:id/parts', { params: { id } }, { signal }),
  })
}

export function visitsQuery(id: string) {
  return infiniteQueryOptions({
    queryKey: ['customers', 'one', id, 'visits'],
    queryFn: ({ pageParam, signal }): Promise<Reply<'GET /api/customers/:id/visits'>> => {
      const query = pageParam ? { cursor: pageParam } : {}
      return callSignedIn('GET /api/customers/:id/visits', { params: { id }, query }, { signal })
    },
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor,
  })
}

/** Below the lists of complaints: their news is news of this one. */
export function complaintsOfQuery(customer: string) {
  return infiniteQueryOptions({
    queryKey: ['complaints', 'list', 'of-customer', customer],
    queryFn: ({ pageParam, signal }): Promise<InboxPage> => {
      const query = {
        view: 'all',
        customer,
        sort: 'newest',
        ...(pageParam ? { cursor: pageParam } : {}),
      } as const
      return callSignedIn('GET /api/complaints', { query }, { signal })
    },
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor,
  })
}

export const calendarChoicesQuery = queryOptions({
  queryKey: ['customers', 'calendars'],
  queryFn: ({ signal }) => callSignedIn('GET /api/customers/calendars', {}, { signal }),
  staleTime: MINUTE,
})

export function productChoicesQuery(q: string) {
  return queryOptions({
    queryKey: ['customers', 'products', q],
    queryFn: ({ signal }) => callSignedIn('GET /api/products', { query: { q } }, { signal }),
    placeholderData: keepPreviousData,
  })
}
