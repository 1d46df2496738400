import type { Input } from '@redress/contracts/api'
import type { Car } from '@redress/contracts/cars'
import { type QueryClient, useMutation, useQueryClient } from '@tanstack/react-query'
import { ProblemError } from '../../lib/call.ts'
import { callSignedIn } from '../../lib/call-signed-in.ts'
import { inLine } from '../../lib/own-changes.ts'
import { carQuery } from './cars.queries.ts'

/** The CAR that came back is the newest there is; lists, timeline and complaints are fetched again. */
export function keepCar(cache: QueryClient, car: Car): void {
  cache.setQueryData(carQuery(car.number).queryKey, car)
  void cache.invalidateQueries({ queryKey: ['cars'], predicate: (query) => query.queryKey[1] !== 'record' })
  void cache.invalidateQueries({ queryKey: ['complaints'] })
}

/** Every change of a CAR answers with the whole of it; when somebody was quicker the new one is fetched. */
export function useCarMutation<B>(number: string, send: (body: B) => Promise<Car>) {
  const cache = useQueryClient()
  return useMutation({
    mutationFn: send,
    onSuccess: (car) => keepCar(cache, car),
    onError: (error) => {
      if (error instanceof ProblemError && ['stale-version', 'duplicate'].includes(error.code)) {
        void cache.invalidateQueries({ queryKey: carQuery(number).queryKey })
      }
    },
  })
}

export function useOpenCar() {
  const cache = useQueryClient()
  return useMutation({
    mutationFn: ({ key, ...body }: Input<'POST /api/cars'>['body'] & { key: string }) =>
      callSignedIn('POST /api/cars', { body }, { idempotencyKey: key }),
    onSuccess: (car) => keepCar(cache, car),
  })
}

export function useLinkToCar() {
  const cache = useQueryClient()
  return useMutation({
    mutationFn: ({ number, complaint }: { number: string; complaint: string }) =>
      callSignedIn('POST /api/cars/:number/complaints', { params: { number }, body: { complaint } }),
    onSuccess: (car) => keepCar(cache, car),
  })
}

export function useUnlink(number: string) {
  return useCarMutation(number, (body: { complaint: string; reason: string }) =>
    callSignedIn('POST /api/cars/:number/complaints/unlink', { params: { number }, body }),
  )
}

export function useChangeCar(number: string) {
  return useCarMutation(number, (change: Input<'PATCH /api/cars/:number'>['body']) =>
    inLine(number, change, (body) => callSignedIn('PATCH /api/cars/:number', { params: { number }, body })),
  )
}

export function useGrowCar(number: string) {
  return useCarMutation(number, (version: number) =>
    inLine(number, { version }, (body) =>
      callSignedIn('POST /api/cars/:number/grow', { params: { number }, body }),
    ),
  )
}

export function useCancelCar(number: string) {
  return useCarMutation(number, (wish: { version: number; reason: string }) =>
    inLine(number, wish, (body) =>
      callSignedIn('POST /api/cars/:number/cancel', { params: { number }, body }),
    ),
  )
}

export function useCarNote(number: string) {
  return useCarMutation(number, ({ key, ...body }: { body: string; files: string[]; key: string }) =>
    callSignedIn('POST /api/cars/:number/notes', { params: { number }, body }, { idempotencyKey: key }),
  )
}
