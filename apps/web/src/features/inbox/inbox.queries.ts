import type { InboxPage } from '@redress/contracts/inbox'
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import { callSignedIn } from '../../lib/call-signed-in.ts'
import { type InboxFilters, queryOf } from './inbox-filters.ts'

const MINUTE = 60_000
/** More than this is not fetched again by itself; the page offers it instead. */
export const REFRESHED_PAGES = 3

export function inboxListQuery(filters: InboxFilters) {
  return infiniteQueryOptions({
    queryKey: ['complaints', 'list', filters.view, queryOf(filters)],
    queryFn: ({ pageParam, signal }): Promise<InboxPage> =>
      callSignedIn(
        'GET /api/complaints',
        {
          query: {
            view: filters.view,
            ...queryOf(filters),
            sort: filters.sort,
            ...(pageParam ? { cursor: pageParam } : {}),
          },
        },
        { signal },
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
    // Clocks run down without anybody changing anything.
    refetchInterval: (query) => ((query.state.data?.pages.length ?? 0) <= REFRESHED_PAGES ? MINUTE : false),
  })
}

export const inboxCountsQuery = queryOptions({
  queryKey: ['complaints', 'counts'],
  queryFn: ({ signal }) => callSignedIn('GET /api/complaints/counts', {}, { signal }),
  refetchInterval: MINUTE,
})

/** Complaints of one person whose customer wrote last. */
export function newsQuery(responsible: string) {
  return queryOptions({
    queryKey: ['complaints', 'list', 'news', responsible],
    queryFn: ({ signal }) =>
      callSignedIn(
        'GET /api/complaints',
        { query: { view: 'customer-wrote', responsible, sort: 'last-word', limit: 20 } },
        { signal },
      ),
  })
}

export function customersQuery(q: string) {
  return queryOptions({
    queryKey: ['customers', 'choices', q],
    queryFn: ({ signal }) => callSignedIn('GET /api/customers', { query: { q } }, { signal }),
    placeholderData: keepPreviousData,
  })
}

export function productsQuery(q: string) {
  return queryOptions({
    queryKey: ['catalog', 'products', q],
    queryFn: ({ signal }) => callSignedIn('GET /api/products', { query: { q } }, { signal }),
    placeholderData: keepPreviousData,
  })
}
