import type { Input } from '@redress/contracts/api'
import type { Car } from '@redress/contracts/cars'
import { callSignedIn } from '../../../lib/call-signed-in.ts'
import { inLine } from '../../../lib/own-changes.ts'
import { useCarMutation } from '../cars.mutations.ts'

type Body<S extends 'PATCH /api/cars/:number/causes/:id' | `POST /api/cars/:number/causes/:id/${Deed}`> =
  Input<S>['body']
type Deed = 'move' | 'status' | 'verify' | 'strike'

/** One change of a row after the other, each upon the version of the row that the one before led to. */
async function inRow<B extends { version: number }>(
  id: string,
  body: B,
  rowsOf: (car: Car) => { id: string; version: number }[],
  send: (body: B) => Promise<Car>,
): Promise<Car> {
  const { car } = await inLine(id, body, async (upon) => {
    const answer = await send(upon)
    return { car: answer, version: rowsOf(answer).find((row) => row.id === id)?.version ?? upon.version }
  })
  return car
}

const causesOf = (car: Car) => car.causes
const testsOf = (car: Car) => car.tests

/** All that can be done to one Why that is there. */
export function useWhy(number: string, id: string) {
  const params = { number, id }
  const change = useCarMutation(number, (wish: Body<'PATCH /api/cars/:number/causes/:id'>) =>
    inRow(id, wish, causesOf, (body) => callSignedIn('PATCH /api/cars/:number/causes/:id', { params, body })),
  )
  const judge = useCarMutation(number, (wish: Body<'POST /api/cars/:number/causes/:id/status'>) =>
    inRow(id, wish, causesOf, (body) =>
      callSignedIn('POST /api/cars/:number/causes/:id/status', { params, body }),
    ),
  )
  const verify = useCarMutation(number, (wish: Body<'POST /api/cars/:number/causes/:id/verify'>) =>
    inRow(id, wish, causesOf, (body) =>
      callSignedIn('POST /api/cars/:number/causes/:id/verify', { params, body }),
    ),
  )
  const strike = useCarMutation(number, (wish: Body<'POST /api/cars/:number/causes/:id/strike'>) =>
    inRow(id, wish, causesOf, (body) =>
      callSignedIn('POST /api/cars/:number/causes/:id/strike', { params, body }),
    ),
  )
  return { change, judge, verify, strike }
}

type Move = Body<'POST /api/cars/:number/causes/:id/move'> & { id: string }

export function useMoveWhy(number: string) {
  return useCarMutation(number, ({ id, ...wish }: Move) =>
    inRow(id, wish, causesOf, (body) =>
      callSignedIn('POST /api/cars/:number/causes/:id/move', { params: { number, id }, body }),
    ),
  )
}

type FilesOf = { id: string; files: string[]; key: string }

export function useAddCauseFiles(number: string) {
  return useCarMutation(number, ({ id, files, key }: FilesOf) =>
    callSignedIn(
      'POST /api/cars/:number/causes/:id/files',
      { params: { number, id }, body: { files } },
      { idempotencyKey: key },
    ),
  )
}

export function useAddTestFiles(number: string) {
  return useCarMutation(number, ({ id, files, key }: FilesOf) =>
    callSignedIn(
      'POST /api/cars/:number/tests/:id/files',
      { params: { number, id }, body: { files } },
      { idempotencyKey: key },
    ),
  )
}

type FitAt = Input<'PUT /api/cars/:number/causes/:id/fits/:isNotId'>['body'] & { id: string; isNotId: string }

export function useFit(number: string) {
  return useCarMutation(number, ({ id, isNotId, ...body }: FitAt) =>
    callSignedIn('PUT /api/cars/:number/causes/:id/fits/:isNotId', {
      params: { number, id, isNotId },
      body,
    }),
  )
}

export type TestForm = Omit<Input<'PUT /api/cars/:number/tests/:id'>['body'], 'version'>

export function useAddTest(number: string) {
  return useCarMutation(number, ({ key, ...body }: TestForm & { key: string }) =>
    callSignedIn('POST /api/cars/:number/tests', { params: { number }, body }, { idempotencyKey: key }),
  )
}

export function useChangeTest(number: string, id: string) {
  return useCarMutation(number, (wish: TestForm & { version: number }) =>
    inRow(id, wish, testsOf, (body) =>
      callSignedIn('PUT /api/cars/:number/tests/:id', { params: { number, id }, body }),
    ),
  )
}

export function useStrikeTest(number: string, id: string) {
  return useCarMutation(number, (body: { version: number; reason: string }) =>
    inRow(id, body, testsOf, (upon) =>
      callSignedIn('POST /api/cars/:number/tests/:id/strike', { params: { number, id }, body: upon }),
    ),
  )
}
