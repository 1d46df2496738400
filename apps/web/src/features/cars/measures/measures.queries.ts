import { queryOptions } from '@tanstack/react-query'
import { callSignedIn } from '../../../lib/call-signed-in.ts'

const MINUTE = 60_000

export function watchQuery(number: string) {
  return queryOptions({
    queryKey: ['cars', 'watch', number],
    queryFn: ({ signal }) => callSignedIn('GET /api/cars/:number/watch', { params: { number } }, { signal }),
  })
}

/** Everybody who may carry something out. */
export const peopleAtWorkQuery = queryOptions({
  queryKey: ['people', 'actions'],
  queryFn: ({ signal }) => callSignedIn('GET /api/people', { query: { for: 'actions' } }, { signal }),
  staleTime: 5 * MINUTE,
})
