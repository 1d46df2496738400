import type { Input } from '@redress/contracts/api'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { callSignedIn } from '../../lib/call-signed-in.ts'

/** Lists and pages of customers are fetched again, also after a refusal: somebody was faster. */
export function useRefreshCustomers() {
  const cache = useQueryClient()
  return () => void cache.invalidateQueries({ queryKey: ['customers'] })
}

type Keyed = { key: string }

export function useCreateCustomer() {
  const onSettled = useRefreshCustomers()
  return useMutation({
    mutationFn: ({ key, ...body }: Input<'POST /api/customers'>['body'] & Keyed) =>
      callSignedIn('POST /api/customers', { body }, { idempotencyKey: key }),
    onSettled,
  })
}

export function useChangeCustomer() {
  const onSettled = useRefreshCustomers()
  return useMutation({
    mutationFn: ({ id, ...body }: Input<'PATCH /api/customers/:id'>['body'] & { id: string }) =>
      callSignedIn('PATCH /api/customers/:id', { params: { id }, body }),
    onSettled,
  })
}

export function useCreateContact(id: string) {
  const onSettled = useRefreshCustomers()
  return useMutation({
    mutationFn: ({ key, ...body }: Input<'POST /api/customers/:id/contacts'>['body'] & Keyed) =>
      callSignedIn('POST /api/customers/:id/contacts', { params: { id }, body }, { idempotencyKey: key }),
    onSettled,
  })
}

export function useChangeContact() {
  const onSettled = useRefreshCustomers()
  return useMutation({
    mutationFn: ({ id, ...body }: Input<'PATCH /api/contacts/:id'>['body'] & { id: string }) =>
      callSignedIn('PATCH /api/contacts/:id', { params: { id }, body }),
    onSettled,
  })
}

export function useSetPart(id: string) {
  const onSettled = useRefreshCustomers()
  return useMutation({
    mutationFn: (body: Input<'PUT /api/customers/:id/parts'>['body']) =>
      callSignedIn('PUT /api/customers/:id/parts', { params: { id }, body }),
    onSettled,
  })
}

export function usePlanVisit(id: string) {
  const onSettled = useRefreshCustomers()
  return useMutation({
    mutationFn: ({ key, ...body }: Input<'POST /api/customers/:id/visits'>['body'] & Keyed) =>
      callSignedIn('POST /api/customers/:id/visits', { params: { id }, body }, { idempotencyKey: key }),
    onSettled,
  })
}

type Of = { id: string }
/** What becomes of a planned visit. */
export type VisitStep = Of &
  (
    | { step: 'replan'; body: Input<'PATCH /api/visits/:id'>['body'] }
    | { step: 'report'; body: Input<'POST /api/visits/:id/report'>['body'] }
    | { step: 'cancel'; body: Input<'POST /api/visits/:id/cancel'>['body'] }
  )

function send({ id, ...taken }: VisitStep) {
  const params = { id }
  switch (taken.step) {
    case 'replan':
      return callSignedIn('PATCH /api/visits/:id', { params, body: taken.body })
    case 'report':
      return callSignedIn('POST /api/visits/:id/report', { params, body: taken.body })
    case 'cancel':
      return callSignedIn('POST /api/visits/:id/cancel', { params, body: taken.body })
  }
}

export function useVisitStep() {
  const onSettled = useRefreshCustomers()
  return useMutation({ mutationFn: send, onSettled })
}
