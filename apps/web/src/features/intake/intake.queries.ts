import type { Reply } from '@redress/contracts/api'
import type { SimilarQuery } from '@redress/contracts/intake'
import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { call } from '../../lib/call.ts'
import { callSignedIn } from '../../lib/call-signed-in.ts'
import type { Searched } from './use-choices.ts'

const fresh = 60_000

export const customerSearch: Searched<Reply<'GET /api/customers'>['customers'][number]> = {
  key: ['intake', 'customers'],
  find: async (q, signal) =>
    (await callSignedIn('GET /api/customers', { query: { q } }, { signal })).customers,
}

export const productSearch: Searched<Reply<'GET /api/products'>['products'][number]> = {
  key: ['intake', 'products'],
  find: async (q, signal) => (await callSignedIn('GET /api/products', { query: { q } }, { signal })).products,
}

export function batchSearch(
  productId: string,
): Searched<Reply<'GET /api/products/:id/batches'>['batches'][number]> {
  return {
    key: ['intake', 'batches', productId],
    enabled: productId !== '',
    find: async (q, signal) => {
      const input = { params: { id: productId }, query: { q } }
      return (await callSignedIn('GET /api/products/:id/batches', input, { signal })).batches
    },
  }
}

export function contactsQuery(customerId: string) {
  return queryOptions({
    queryKey: ['intake', 'contacts', customerId],
    queryFn: async ({ signal }) => {
      const params = { id: customerId }
      return (await callSignedIn('GET /api/customers/:id/contacts', { params }, { signal })).contacts
    },
    enabled: customerId !== '',
    staleTime: fresh,
  })
}

export const defectsQuery = queryOptions({
  queryKey: ['intake', 'defects'],
  queryFn: async ({ signal }) =>
    (await callSignedIn('GET /api/defects', { query: { q: '' } }, { signal })).defects,
  staleTime: 10 * fresh,
})

export function similarQuery(query: SimilarQuery) {
  return queryOptions({
    queryKey: ['complaints', 'similar', query],
    queryFn: ({ signal }) => callSignedIn('GET /api/complaints/similar', { query }, { signal }),
    enabled: Object.values(query).some((value) => value !== undefined),
    placeholderData: keepPreviousData,
  })
}

export type RadarAsked = Record<'customer' | 'product' | 'batch' | 'lot' | 'defect', string>

export function radarQuery(asked: RadarAsked, enabled: boolean) {
  return queryOptions({
    queryKey: ['cars', 'radar', asked],
    // What is not known is not sent.
    queryFn: ({ signal }) => callSignedIn('GET /api/cars/radar', { query: asked }, { signal }),
    enabled,
    placeholderData: keepPreviousData,
  })
}

export const companyQuery = queryOptions({
  queryKey: ['company'],
  queryFn: ({ signal }) => call('GET /api/public/company', {}, { signal }),
  staleTime: Number.POSITIVE_INFINITY,
})
