import { queryOptions } from '@tanstack/react-query'
import { callSignedIn } from '../../../lib/call-signed-in.ts'

export const profilesQuery = queryOptions({
  queryKey: ['car-profiles'],
  queryFn: ({ signal }) => callSignedIn('GET /api/car-profiles', {}, { signal }),
})
