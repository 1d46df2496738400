import { useMutation, useQueryClient } from '@tanstack/react-query'
import { call } from '../../lib/call.ts'

export function useSignIn() {
  return useMutation({
    mutationFn: (body: { email: string; password: string }) => call('POST /api/session', { body }),
  })
}

export function useConfirmCode() {
  return useMutation({
    mutationFn: (body: { code: string }) => call('POST /api/session/code', { body }),
  })
}

export function useAskPasswordLink() {
  return useMutation({
    mutationFn: (body: { email: string }) => call('POST /api/password-link', { body }),
  })
}

export function useAcceptInvitation(token: string) {
  return useMutation({
    mutationFn: (body: { password: string; name?: string }) =>
      call('POST /api/invitations/:token', { params: { token }, body }),
  })
}

/** Nothing of the last person may be shown to the next one at this screen. */
export function useSignOut(done: () => void) {
  const cache = useQueryClient()
  return useMutation({
    mutationFn: () => call('DELETE /api/session', {}),
    onSuccess: () => {
      done()
      cache.clear()
    },
  })
}
