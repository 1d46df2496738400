import { queryOptions } from '@tanstack/react-query'
import { callSignedIn } from './call-signed-in.ts'

const staleTime = 5 * 60_000

/** Everybody who may be responsible for a complaint. */
export const peopleQuery = queryOptions({
  queryKey: ['people'],
  queryFn: ({ signal }) => callSignedIn('GET /api/people', {}, { signal }),
  staleTime,
})

/** Everybody who may carry something out. */
export const ownersQuery = queryOptions({
  queryKey: ['people', 'actions'],
  queryFn: ({ signal }) => callSignedIn('GET /api/people', { query: { for: 'actions' } }, { signal }),
  staleTime,
})
