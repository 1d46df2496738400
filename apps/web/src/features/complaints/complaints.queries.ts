import type { Timeline } from '@redress/contracts/timeline'
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import { callSignedIn } from '../../lib/call-signed-in.ts'

export type TimelineShow = 'everything' | 'messages' | 'changes' | 'files'

export function complaintQuery(number: string) {
  return queryOptions({
    queryKey: ['complaints', 'record', number],
    queryFn: ({ signal }) => callSignedIn('GET /api/complaints/:number', { params: { number } }, { signal }),
  })
}

export function timelineQuery(number: string, show: TimelineShow) {
  return infiniteQueryOptions({
    queryKey: ['complaints', 'timeline', number, show],
    queryFn: ({ pageParam, signal }): Promise<Timeline> =>
      callSignedIn(
        'GET /api/complaints/:number/timeline',
        { params: { number }, query: { show, ...(pageParam ? { cursor: pageParam } : {}) } },
        { signal },
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
  })
}

export function customerChoicesQuery(q: string) {
  return queryOptions({
    queryKey: ['customers', 'choices', q],
    queryFn: ({ signal }) => callSignedIn('GET /api/customers', { query: { q } }, { signal }),
    placeholderData: keepPreviousData,
  })
}

export function contactsQuery(id: string) {
  return queryOptions({
    queryKey: ['customers', 'contacts', id],
    queryFn: ({ signal }) => callSignedIn('GET /api/customers/:id/contacts', { params: { id } }, { signal }),
  })
}
