import { queryOptions } from '@tanstack/react-query'
import { callSignedIn } from '../../../lib/call-signed-in.ts'

export function watchQuery(number: string) {
  return queryOptions({
    queryKey: ['cars', 'watch', number],
    queryFn: ({ signal }) => callSignedIn('GET /api/cars/:number/watch', { params: { number } }, { signal }),
  })
}
