import type { Input } from '@redress/contracts/api'
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

export function useProposeMeasure(number: string) {
  return useCarMutation(number, ({ key, ...body }: Proposal) =>
    callSignedIn('POST /api/cars/:number/actions', { params: { number }, body }, { idempotencyKey: key }),
  )
}

export function useChangeMeasure(number: string, id: string) {
  return useCarMutation(number, (body: MeasureChange) =>
    callSignedIn('PATCH /api/cars/:number/actions/:id', { params: { number, id }, body }),
  )
}

export function useLiftMeasure(number: string, id: string) {
  return useCarMutation(number, (body: Reason) =>
    callSignedIn('POST /api/cars/:number/actions/:id/lift', { params: { number, id }, body }),
  )
}

export function useWriteDocuments(number: string) {
  return useCarMutation(number, (body: DocumentRows) =>
    callSignedIn('PUT /api/cars/:number/documents', { params: { number }, body }),
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
