import type { Input } from '@redress/contracts/api'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { callSignedIn } from '../../lib/call-signed-in.ts'

type Addition = Input<'POST /api/improvements'>['body'] & { key: string }
type Change = Input<'PATCH /api/improvements/:id'>['body'] & { id: string }
type Decision = Input<'POST /api/improvements/:id/decision'>['body'] & { id: string; key: string }

/** Also after a refusal the list is fetched again: somebody was faster. */
function useRefresh() {
  const cache = useQueryClient()
  return () => {
    void cache.invalidateQueries({ queryKey: ['improvements'] })
    void cache.invalidateQueries({ queryKey: ['complaints', 'timeline'] })
  }
}

export function useAddImprovement() {
  const onSettled = useRefresh()
  return useMutation({
    mutationFn: ({ key, ...body }: Addition) =>
      callSignedIn('POST /api/improvements', { body }, { idempotencyKey: key }),
    onSettled,
  })
}

export function useChangeImprovement() {
  const onSettled = useRefresh()
  return useMutation({
    mutationFn: ({ id, ...body }: Change) =>
      callSignedIn('PATCH /api/improvements/:id', { params: { id }, body }),
    onSettled,
  })
}

export function useDecideImprovement() {
  const onSettled = useRefresh()
  return useMutation({
    mutationFn: ({ id, key, ...body }: Decision) =>
      callSignedIn('POST /api/improvements/:id/decision', { params: { id }, body }, { idempotencyKey: key }),
    onSettled,
  })
}
