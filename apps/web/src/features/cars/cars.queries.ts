import type { Input } from '@redress/contracts/api'
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import { callSignedIn } from '../../lib/call-signed-in.ts'

const MINUTE = 60_000
/** More than this is not fetched again by itself. */
const REFRESHED_PAGES = 3

export type CarsFilter = Omit<NonNullable<Input<'GET /api/cars'>['query']>, 'cursor'>

export function carsQuery(filter: CarsFilter) {
  return infiniteQueryOptions({
    queryKey: ['cars', 'list', filter],
    queryFn: ({ pageParam, signal }) =>
      callSignedIn(
        'GET /api/cars',
        { query: { ...filter, ...(pageParam ? { cursor: pageParam } : {}) } },
        { signal },
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
    // Clocks run down without anybody changing anything.
    refetchInterval: (query) => ((query.state.data?.pages.length ?? 0) <= REFRESHED_PAGES ? MINUTE : false),
  })
}

export function carQuery(number: string) {
  return queryOptions({
    queryKey: ['cars', 'record', number],
    queryFn: ({ signal }) => callSignedIn('GET /api/cars/:number', { params: { number } }, { signal }),
  })
}

export function carTimelineQuery(number: string) {
  return infiniteQueryOptions({
    queryKey: ['cars', 'timeline', number],
    queryFn: ({ pageParam, signal }) =>
      callSignedIn(
        'GET /api/cars/:number/timeline',
        { params: { number }, query: pageParam ? { cursor: pageParam } : {} },
        { signal },
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
  })
}

export function carOfComplaintQuery(number: string) {
  return queryOptions({
    queryKey: ['cars', 'of-complaint', number],
    queryFn: ({ signal }) =>
      callSignedIn('GET /api/complaints/:number/cars', { params: { number } }, { signal }),
  })
}
