import type { Input } from '@redress/contracts/api'
import { callSignedIn } from '../../../lib/call-signed-in.ts'
import { useCarMutation } from '../cars.mutations.ts'

type NewMember = Input<'POST /api/cars/:number/members'>['body']
type MemberChange = Input<'PATCH /api/cars/:number/members/:id'>['body']

export function useAddMember(number: string) {
  return useCarMutation(number, ({ key, ...body }: NewMember & { key: string }) =>
    callSignedIn('POST /api/cars/:number/members', { params: { number }, body }, { idempotencyKey: key }),
  )
}

export function useChangeMember(number: string) {
  return useCarMutation(number, ({ id, ...body }: MemberChange & { id: string }) =>
    callSignedIn('PATCH /api/cars/:number/members/:id', { params: { number, id }, body }),
  )
}

export function useLeaveTeam(number: string) {
  return useCarMutation(number, ({ id, version }: { id: string; version: number }) =>
    callSignedIn('POST /api/cars/:number/members/:id/leave', { params: { number, id }, body: { version } }),
  )
}
