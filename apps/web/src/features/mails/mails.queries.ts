import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { callSignedIn } from '../../lib/call-signed-in.ts'

export const mailsQuery = infiniteQueryOptions({
  queryKey: ['mails', 'list'],
  queryFn: ({ pageParam, signal }) =>
    callSignedIn('GET /api/mails', { query: pageParam ? { cursor: pageParam } : {} }, { signal }),
  initialPageParam: '',
  getNextPageParam: (page) => page.nextCursor,
})

export function mailQuery(id: string) {
  return queryOptions({
    queryKey: ['mails', 'one', id],
    queryFn: ({ signal }) => callSignedIn('GET /api/mails/:id', { params: { id } }, { signal }),
  })
}
