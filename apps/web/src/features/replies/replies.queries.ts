import { queryOptions } from '@tanstack/react-query'
import { callSignedIn } from '../../lib/call-signed-in.ts'

export function roundsQuery(number: string) {
  return queryOptions({
    queryKey: ['complaints', 'reply', number],
    queryFn: ({ signal }) =>
      callSignedIn('GET /api/complaints/:number/reply', { params: { number } }, { signal }),
  })
}
