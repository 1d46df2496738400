import type { CustomerLanguage } from '@redress/domain/languages/language'
import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { callSignedIn } from '../../lib/call-signed-in.ts'

export const templatesQuery = queryOptions({
  queryKey: ['templates'],
  queryFn: ({ signal }) => callSignedIn('GET /api/templates', {}, { signal }),
})

/** What a real complaint fills the fields with, in one language. */
export function sampleQuery(number: string, language: CustomerLanguage) {
  return queryOptions({
    queryKey: ['templates', 'sample', number, language],
    queryFn: ({ signal }) =>
      callSignedIn(
        'GET /api/complaints/:number/text-modules',
        { params: { number }, query: { language } },
        { signal },
      ),
    placeholderData: keepPreviousData,
    retry: false,
  })
}
