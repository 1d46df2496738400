import { queryOptions } from '@tanstack/react-query'
import { callSignedIn } from '../../lib/call-signed-in.ts'

/** Part of the record: news of the record, such as a pack that was drawn, fetch this anew too. */
export function documentsQuery(number: string) {
  return queryOptions({
    queryKey: ['complaints', 'record', number, 'documents'],
    queryFn: ({ signal }) =>
      callSignedIn('GET /api/complaints/:number/documents', { params: { number } }, { signal }),
  })
}
