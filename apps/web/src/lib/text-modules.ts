import { queryOptions } from '@tanstack/react-query'
import { callSignedIn } from './call-signed-in.ts'

/** Text modules for one complaint, and what fills their fields; beneath the complaints, for its facts change. */
export function textModulesQuery(number: string) {
  return queryOptions({
    queryKey: ['complaints', 'text-modules', number],
    queryFn: ({ signal }) =>
      callSignedIn('GET /api/complaints/:number/text-modules', { params: { number }, query: {} }, { signal }),
    staleTime: 60_000,
  })
}
