import type { Input, Reply } from '@redress/contracts/api'
import { type QueryClient, useMutation, useQueryClient } from '@tanstack/react-query'
import { callSignedIn } from '../../../lib/call-signed-in.ts'
import { profilesQuery } from './profiles.queries.ts'

/** Sheets that are open are judged by the new profile at once. */
function after(cache: QueryClient) {
  return {
    onSuccess: (list: Reply<'GET /api/car-profiles'>) => {
      cache.setQueryData(profilesQuery.queryKey, list)
      void cache.invalidateQueries({ queryKey: ['cars', 'record'] })
    },
    onError: () => cache.invalidateQueries({ queryKey: profilesQuery.queryKey }),
  }
}

export function useCreateProfile() {
  const cache = useQueryClient()
  return useMutation({
    mutationFn: ({ key, ...body }: Input<'POST /api/car-profiles'>['body'] & { key: string }) =>
      callSignedIn('POST /api/car-profiles', { body }, { idempotencyKey: key }),
    ...after(cache),
  })
}

export function useChangeProfile() {
  const cache = useQueryClient()
  return useMutation({
    mutationFn: ({ id, ...body }: Input<'PUT /api/car-profiles/:id'>['body'] & { id: string }) =>
      callSignedIn('PUT /api/car-profiles/:id', { params: { id }, body }),
    ...after(cache),
  })
}
