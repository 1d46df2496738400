import type { Input } from '@redress/contracts/api'
import { callSignedIn } from '../../../lib/call-signed-in.ts'
import { useCarMutation } from '../cars.mutations.ts'

type NewPhotos = Input<'POST /api/cars/:number/photos'>['body']
type PhotoChange = Input<'PATCH /api/cars/:number/photos/:id'>['body']
type Drawing = Input<'PUT /api/cars/:number/photos/:id/marks'>['body']

export function useAddPhotos(number: string) {
  return useCarMutation(number, ({ key, ...body }: NewPhotos & { key: string }) =>
    callSignedIn('POST /api/cars/:number/photos', { params: { number }, body }, { idempotencyKey: key }),
  )
}

export function useChangePhoto(number: string) {
  return useCarMutation(number, ({ id, ...body }: PhotoChange & { id: string }) =>
    callSignedIn('PATCH /api/cars/:number/photos/:id', { params: { number, id }, body }),
  )
}

export function useDrawMarks(number: string) {
  return useCarMutation(number, ({ id, ...body }: Drawing & { id: string }) =>
    callSignedIn('PUT /api/cars/:number/photos/:id/marks', { params: { number, id }, body }),
  )
}

export function useOrderPhotos(number: string) {
  return useCarMutation(number, (body: Input<'PUT /api/cars/:number/photos/order'>['body']) =>
    callSignedIn('PUT /api/cars/:number/photos/order', { params: { number }, body }),
  )
}

export function useStrikePhoto(number: string) {
  return useCarMutation(number, ({ id, version }: { id: string; version: number }) =>
    callSignedIn('POST /api/cars/:number/photos/:id/strike', { params: { number, id }, body: { version } }),
  )
}
