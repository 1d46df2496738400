import type { Input } from '@redress/contracts/api'
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { callSignedIn } from '../../lib/call-signed-in.ts'

export const savedViewsQuery = queryOptions({
  queryKey: ['saved-views'],
  queryFn: ({ signal }) => callSignedIn('GET /api/inbox/views', {}, { signal }),
  staleTime: 60_000,
})

function useRefresh() {
  const cache = useQueryClient()
  return () => cache.invalidateQueries({ queryKey: ['saved-views'] })
}

type Saving = Input<'POST /api/inbox/views'>['body'] & { key: string }
type Change = Input<'PATCH /api/inbox/views/:id'>['body'] & { id: string }

export function useSaveView() {
  const onSettled = useRefresh()
  return useMutation({
    mutationFn: ({ key, ...body }: Saving) =>
      callSignedIn('POST /api/inbox/views', { body }, { idempotencyKey: key }),
    onSettled,
  })
}

export function useChangeView() {
  const onSettled = useRefresh()
  return useMutation({
    mutationFn: ({ id, ...body }: Change) =>
      callSignedIn('PATCH /api/inbox/views/:id', { params: { id }, body }),
    onSettled,
  })
}

export function useRemoveView() {
  const onSettled = useRefresh()
  return useMutation({
    mutationFn: (id: string) => callSignedIn('DELETE /api/inbox/views/:id', { params: { id } }),
    onSettled,
  })
}
