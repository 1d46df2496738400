import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { callSignedIn } from '../../lib/call-signed-in.ts'

/** Beneath the record's own key: news of the complaint is news of its clocks. */
export function clocksQuery(number: string) {
  return queryOptions({
    queryKey: ['complaints', 'record', number, 'clocks'],
    queryFn: ({ signal }) =>
      callSignedIn('GET /api/complaints/:number/clocks', { params: { number } }, { signal }),
  })
}

export const clockRulesQuery = queryOptions({
  queryKey: ['clock-rules'],
  queryFn: ({ signal }) => callSignedIn('GET /api/clock-rules', {}, { signal }),
})

/** Time zone and calendar of one customer, for the box to try it. */
export function customerQuery(id: string) {
  return queryOptions({
    queryKey: ['customers', 'one', id],
    queryFn: ({ signal }) => callSignedIn('GET /api/customers/:id', { params: { id } }, { signal }),
  })
}

export function customersQuery(q: string) {
  return queryOptions({
    queryKey: ['customers', 'choices', q],
    queryFn: ({ signal }) => callSignedIn('GET /api/customers', { query: { q } }, { signal }),
    placeholderData: keepPreviousData,
  })
}
