import type { Input } from '@redress/contracts/api'
import { callSignedIn } from '../../../lib/call-signed-in.ts'
import { useCarMutation } from '../cars.mutations.ts'

export function useCopyWords(number: string) {
  return useCarMutation(number, (body: { version: number; value: string }) =>
    callSignedIn('PUT /api/cars/:number/fields/:name', {
      params: { number, name: 'd2.customersWords' },
      body,
    }),
  )
}

export function useWriteIsNot(number: string) {
  return useCarMutation(number, (body: Input<'PUT /api/cars/:number/is-not'>['body']) =>
    callSignedIn('PUT /api/cars/:number/is-not', { params: { number }, body }),
  )
}

export function useAddUsualIsNot(number: string) {
  return useCarMutation(number, (body: Input<'POST /api/cars/:number/is-not/usual'>['body']) =>
    callSignedIn('POST /api/cars/:number/is-not/usual', { params: { number }, body }),
  )
}

export function useRemoveIsNot(number: string) {
  return useCarMutation(number, (body: { id: string; version: number }) =>
    callSignedIn('POST /api/cars/:number/is-not/remove', { params: { number }, body }),
  )
}

export function useOrderIsNot(number: string) {
  return useCarMutation(number, (ids: string[]) =>
    callSignedIn('PUT /api/cars/:number/is-not/order', { params: { number }, body: { ids } }),
  )
}
