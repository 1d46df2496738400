import { queryOptions } from '@tanstack/react-query'
import { callSignedIn } from '../../../lib/call-signed-in.ts'

export function carHoldsQuery(number: string) {
  return queryOptions({
    queryKey: ['cars', 'holds', number],
    queryFn: ({ signal }) => callSignedIn('GET /api/cars/:number/holds', { params: { number } }, { signal }),
  })
}

export function stockChecksQuery(of: 'mine' | 'all') {
  return queryOptions({
    queryKey: ['cars', 'stock-checks', of],
    queryFn: ({ signal }) => callSignedIn('GET /api/stock-checks', { query: { of } }, { signal }),
  })
}

export function stockCheckQuery(id: string) {
  return queryOptions({
    queryKey: ['cars', 'stock-check', id],
    queryFn: ({ signal }) => callSignedIn('GET /api/stock-checks/:id', { params: { id } }, { signal }),
  })
}
