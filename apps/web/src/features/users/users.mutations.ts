import type { Input } from '@redress/contracts/api'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { callSignedIn } from '../../lib/call-signed-in.ts'
import { usersQuery } from './users.queries.ts'

type Change = Input<'PATCH /api/users/:id'>['body'] & { id: string }
type Creation = Input<'POST /api/users'>['body'] & { key: string }

function useRefresh() {
  const cache = useQueryClient()
  return () => {
    void cache.invalidateQueries({ queryKey: usersQuery.queryKey })
    void cache.invalidateQueries({ queryKey: ['people'] })
  }
}

export function useCreateUser() {
  const onSettled = useRefresh()
  return useMutation({
    mutationFn: ({ key, ...body }: Creation) =>
      callSignedIn('POST /api/users', { body }, { idempotencyKey: key }),
    onSettled,
  })
}

export function useChangeUser() {
  const onSettled = useRefresh()
  return useMutation({
    mutationFn: ({ id, ...body }: Change) => callSignedIn('PATCH /api/users/:id', { params: { id }, body }),
    onSettled,
  })
}

export function useInviteAgain() {
  const onSettled = useRefresh()
  return useMutation({
    mutationFn: (id: string) => callSignedIn('POST /api/users/:id/invitation', { params: { id } }),
    onSettled,
  })
}

export function useEndSessions() {
  return useMutation({
    mutationFn: (id: string) => callSignedIn('DELETE /api/users/:id/sessions', { params: { id } }),
  })
}

export function useEndUserTotp() {
  const onSettled = useRefresh()
  return useMutation({
    mutationFn: (id: string) => callSignedIn('DELETE /api/users/:id/totp', { params: { id } }),
    onSettled,
  })
}
