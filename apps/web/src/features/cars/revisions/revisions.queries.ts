import type { Input } from '@redress/contracts/api'
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { callSignedIn } from '../../../lib/call-signed-in.ts'

export function revisionsQuery(number: string) {
  return queryOptions({
    queryKey: ['cars', 'revisions', number],
    queryFn: ({ signal }) =>
      callSignedIn('GET /api/cars/:number/revisions', { params: { number } }, { signal }),
  })
}

/** What was sent changes no more, and so neither does what differs. */
export function differenceQuery(number: string, revision: number, from: number) {
  return queryOptions({
    queryKey: ['car-difference', number, revision, from],
    queryFn: ({ signal }) =>
      callSignedIn(
        'GET /api/cars/:number/revisions/:revision/difference',
        { params: { number, revision: String(revision) }, query: { from } },
        { signal },
      ),
    staleTime: Number.POSITIVE_INFINITY,
  })
}

export function useSendRevision(number: string) {
  const cache = useQueryClient()
  return useMutation({
    mutationFn: ({ key, ...body }: Input<'POST /api/cars/:number/revisions'>['body'] & { key: string }) =>
      callSignedIn('POST /api/cars/:number/revisions', { params: { number }, body }, { idempotencyKey: key }),
    onSuccess: (list) => {
      cache.setQueryData(revisionsQuery(number).queryKey, list)
      void cache.invalidateQueries({ queryKey: ['complaints'] })
    },
  })
}

export function useScoreRevision(number: string, revision: number) {
  const cache = useQueryClient()
  return useMutation({
    mutationFn: (body: { version: number; customersScore: number | null }) =>
      callSignedIn('PATCH /api/cars/:number/revisions/:revision', {
        params: { number, revision: String(revision) },
        body,
      }),
    onSuccess: (list) => cache.setQueryData(revisionsQuery(number).queryKey, list),
    onError: () => cache.invalidateQueries({ queryKey: revisionsQuery(number).queryKey }),
  })
}
