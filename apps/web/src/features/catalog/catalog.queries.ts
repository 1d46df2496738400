import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import { callSignedIn } from '../../lib/call-signed-in.ts'

/** What a list of master data is asked for. */
export type Wanted = { q: string; show: 'active' | 'all' }

export function productsQuery(wanted: Wanted) {
  return infiniteQueryOptions({
    queryKey: ['catalog', 'products', wanted],
    queryFn: ({ pageParam, signal }) =>
      callSignedIn(
        'GET /api/catalog/products',
        { query: { ...wanted, ...(pageParam ? { cursor: pageParam } : {}) } },
        { signal },
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
  })
}

export function productQuery(id: string) {
  return queryOptions({
    queryKey: ['catalog', 'product', id],
    queryFn: ({ signal }) => callSignedIn('GET /api/products/:id', { params: { id } }, { signal }),
  })
}

export function batchesQuery(productId: string, q: string) {
  return infiniteQueryOptions({
    queryKey: ['catalog', 'batches', productId, q],
    queryFn: ({ pageParam, signal }) =>
      callSignedIn(
        'GET /api/catalog/products/:id/batches',
        { params: { id: productId }, query: { q, limit: 20, ...(pageParam ? { cursor: pageParam } : {}) } },
        { signal },
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
  })
}

export function batchQuery(id: string) {
  return queryOptions({
    queryKey: ['catalog', 'batch', id],
    queryFn: ({ signal }) => callSignedIn('GET /api/batches/:id', { params: { id } }, { signal }),
  })
}

export function batchesByNumberQuery(number: string) {
  return queryOptions({
    queryKey: ['catalog', 'batches-by-number', number],
    queryFn: ({ signal }) => callSignedIn('GET /api/batches', { query: { number } }, { signal }),
  })
}

export function suppliersQuery(wanted: Wanted) {
  return infiniteQueryOptions({
    queryKey: ['catalog', 'suppliers', wanted],
    queryFn: ({ pageParam, signal }) =>
      callSignedIn(
        'GET /api/suppliers',
        { query: { ...wanted, ...(pageParam ? { cursor: pageParam } : {}) } },
        { signal },
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
  })
}

export function supplierQuery(id: string) {
  return queryOptions({
    queryKey: ['catalog', 'supplier', id],
    queryFn: ({ signal }) => callSignedIn('GET /api/suppliers/:id', { params: { id } }, { signal }),
  })
}

export const defectCatalogueQuery = queryOptions({
  queryKey: ['catalog', 'defects'],
  queryFn: ({ signal }) => callSignedIn('GET /api/defect-catalogue', {}, { signal }),
})
