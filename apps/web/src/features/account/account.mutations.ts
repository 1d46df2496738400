import type { Input } from '@redress/contracts/api'
import type { Me } from '@redress/contracts/identity'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { callSignedIn } from '../../lib/call-signed-in.ts'

/** What came back is who is signed in from now on. */
function useKeepMe(): (me: Me) => void {
  const cache = useQueryClient()
  return (me) => cache.setQueryData(['session', 'me'], me)
}

export function useChangeAccount() {
  const onSuccess = useKeepMe()
  return useMutation({
    mutationFn: (body: Input<'PATCH /api/account'>['body']) => callSignedIn('PATCH /api/account', { body }),
    onSuccess,
  })
}

export function useChangePassword() {
  const onSuccess = useKeepMe()
  return useMutation({
    mutationFn: (body: Input<'POST /api/account/password'>['body']) =>
      callSignedIn('POST /api/account/password', { body }),
    onSuccess,
  })
}

export function useStartTotp() {
  return useMutation({
    mutationFn: (password: string) => callSignedIn('POST /api/account/totp', { body: { password } }),
  })
}

export function useConfirmTotp() {
  const onSuccess = useKeepMe()
  return useMutation({
    mutationFn: (code: string) => callSignedIn('POST /api/account/totp/confirmation', { body: { code } }),
    onSuccess,
  })
}

export function useEndTotp() {
  const onSuccess = useKeepMe()
  return useMutation({
    mutationFn: (password: string) => callSignedIn('POST /api/account/totp/end', { body: { password } }),
    onSuccess,
  })
}
