import type { Input } from '@redress/contracts/api'
import type { Car } from '@redress/contracts/cars'
import { useQueryClient } from '@tanstack/react-query'
import { callSignedIn } from '../../../lib/call-signed-in.ts'
import { inLine } from '../../../lib/own-changes.ts'
import { useCarMutation } from '../cars.mutations.ts'

export type MeasureChange = Input<'PATCH /api/cars/:number/actions/:id'>['body']
type Proposal = Input<'POST /api/cars/:number/actions'>['body'] & { key: string }
type DocumentRows = Input<'PUT /api/cars/:number/documents'>['body']
type ReadAcrossRows = Input<'PUT /api/cars/:number/read-across'>['body']
type Gone = Input<'POST /api/cars/:number/documents/remove'>['body']
type Judgement = Input<'POST /api/cars/:number/effectiveness'>['body']
type Reason = { version: number; reason: string }

/** The steps of an action are fetched with it: they stand upon its new version before anybody can take the next one. */
function useMeasureMutation<B>(number: string, send: (body: B) => Promise<Car>) {
  const cache = useQueryClient()
  return useCarMutation(number, async (body: B) => {
    const car = await send(body)
    await cache.invalidateQueries({ queryKey: ['actions'] })
    return car
  })
}

export function useProposeMeasure(number: string) {
  return useMeasureMutation(number, ({ key, ...body }: Proposal) =>
    callSignedIn('POST /api/cars/:number/actions', { params: { number }, body }, { idempotencyKey: key }),
  )
}

export function useChangeMeasure(number: string, id: string) {
  return useMeasureMutation(number, (body: MeasureChange) =>
    callSignedIn('PATCH /api/cars/:number/actions/:id', { params: { number, id }, body }),
  )
}

export function useLiftMeasure(number: string, id: string) {
  return useMeasureMutation(number, (body: Reason) =>
    callSignedIn('POST /api/cars/:number/actions/:id/lift', { params: { number, id }, body }),
  )
}

export function useWriteDocuments(number: string) {
  return useCarMutation(number, (body: DocumentRows) =>
    callSignedIn('PUT /api/cars/:number/documents', { params: { number }, body }),
  )
}

export function useAddUsualDocuments(number: string) {
  return useCarMutation(number, (body: Input<'POST /api/cars/:number/documents/usual'>['body']) =>
    callSignedIn('POST /api/cars/:number/documents/usual', { params: { number }, body }),
  )
}

export function useAddSuggested(number: string) {
  return useCarMutation(number, (body: Input<'POST /api/cars/:number/read-across/suggested'>['body']) =>
    callSignedIn('POST /api/cars/:number/read-across/suggested', { params: { number }, body }),
  )
}

export function useRemoveDocument(number: string) {
  return useCarMutation(number, (body: Gone) =>
    callSignedIn('POST /api/cars/:number/documents/remove', { params: { number }, body }),
  )
}

export function useWriteReadAcross(number: string) {
  return useCarMutation(number, (body: ReadAcrossRows) =>
    callSignedIn('PUT /api/cars/:number/read-across', { params: { number }, body }),
  )
}

export function useRemoveReadAcross(number: string) {
  return useCarMutation(number, (body: Gone) =>
    callSignedIn('POST /api/cars/:number/read-across/remove', { params: { number }, body }),
  )
}

export function useJudgeEffect(number: string) {
  return useCarMutation(number, (wish: Judgement) =>
    inLine(number, wish, (body) =>
      callSignedIn('POST /api/cars/:number/effectiveness', { params: { number }, body }),
    ),
  )
}

export function useReopenCar(number: string) {
  return useCarMutation(number, (wish: Reason) =>
    inLine(number, wish, (body) =>
      callSignedIn('POST /api/cars/:number/reopen', { params: { number }, body }),
    ),
  )
}
