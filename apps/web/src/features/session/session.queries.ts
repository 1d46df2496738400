import { queryOptions } from '@tanstack/react-query'
import { call } from '../../lib/call.ts'

/** Not through the sign-in gate: at the start an ended session leads to the sign-in page. */
export const meQuery = queryOptions({
  queryKey: ['session', 'me'],
  queryFn: ({ signal }) => call('GET /api/session', {}, { signal }),
  staleTime: Number.POSITIVE_INFINITY,
})

export const signInOptionsQuery = queryOptions({
  queryKey: ['session', 'options'],
  queryFn: ({ signal }) => call('GET /api/session/options', {}, { signal }),
  staleTime: Number.POSITIVE_INFINITY,
})

export function invitationQuery(token: string) {
  return queryOptions({
    queryKey: ['session', 'invitation', token],
    queryFn: ({ signal }) => call('GET /api/invitations/:token', { params: { token } }, { signal }),
    retry: false,
  })
}
