import type { ActionsPage } from '@redress/contracts/actions'
import type { Input } from '@redress/contracts/api'
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import { callSignedIn } from '../../lib/call-signed-in.ts'

const MINUTE = 60_000

export type ActionFilters = Omit<NonNullable<Input<'GET /api/actions'>['query']>, 'cursor'>

export function actionsQuery(filters: ActionFilters) {
  return infiniteQueryOptions({
    queryKey: ['actions', 'list', filters],
    queryFn: ({ pageParam, signal }): Promise<ActionsPage> =>
      callSignedIn(
        'GET /api/actions',
        { query: { ...filters, ...(pageParam ? { cursor: pageParam } : {}) } },
        { signal },
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
  })
}

export function actionsOfComplaintQuery(number: string) {
  return queryOptions({
    queryKey: ['actions', 'of', number],
    queryFn: ({ signal }) =>
      callSignedIn('GET /api/complaints/:number/actions', { params: { number } }, { signal }),
  })
}

export function actionsOfCarQuery(number: string) {
  return queryOptions({
    queryKey: ['actions', 'of', number],
    queryFn: ({ signal }) =>
      callSignedIn('GET /api/cars/:number/actions', { params: { number } }, { signal }),
  })
}

export const dueCountQuery = queryOptions({
  queryKey: ['actions', 'counts'],
  queryFn: ({ signal }) => callSignedIn('GET /api/actions/counts', {}, { signal }),
  // What is due grows without anybody changing anything.
  refetchInterval: MINUTE,
})

export const holdsQuery = queryOptions({
  queryKey: ['holds'],
  queryFn: ({ signal }) => callSignedIn('GET /api/holds', {}, { signal }),
})
