import type { LotRow, StockRow, UsualPlace } from '@redress/contracts/car-stock'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { callSignedIn } from '../../../lib/call-signed-in.ts'
import { useCarMutation } from '../cars.mutations.ts'

export function usePutLots(number: string) {
  return useCarMutation(number, (rows: LotRow[]) =>
    callSignedIn('PUT /api/cars/:number/lots', { params: { number }, body: { rows } }),
  )
}

export function usePutStock(number: string) {
  return useCarMutation(number, (rows: StockRow[]) =>
    callSignedIn('PUT /api/cars/:number/stock', { params: { number }, body: { rows } }),
  )
}

export function useAddUsualPlace(number: string) {
  return useCarMutation(number, (body: UsualPlace) =>
    callSignedIn('POST /api/cars/:number/stock/usual', { params: { number }, body }),
  )
}

type Row = { id: string; version: number }

export function useRemoveLot(number: string) {
  return useCarMutation(number, ({ id, version }: Row) =>
    callSignedIn('POST /api/cars/:number/lots/:id/remove', { params: { number, id }, body: { version } }),
  )
}

export function useRemoveStock(number: string) {
  return useCarMutation(number, ({ id, version }: Row) =>
    callSignedIn('POST /api/cars/:number/stock/:id/remove', { params: { number, id }, body: { version } }),
  )
}

export function useSignLot(number: string) {
  return useCarMutation(number, ({ id, ...body }: Row & { reason: string; password: string }) =>
    callSignedIn('POST /api/cars/:number/lots/:id/sign', { params: { number, id }, body }),
  )
}

/** Whatever shows the product or the batch is told at once. */
function useHoldChange<B>(send: (body: B) => Promise<unknown>) {
  const cache = useQueryClient()
  return useMutation({
    mutationFn: send,
    onSettled: () => {
      for (const key of ['catalog', 'holds', 'intake', 'complaints', 'cars']) {
        void cache.invalidateQueries({ queryKey: [key] })
      }
    },
  })
}

type HoldWish = { productId: string; batchId: string | null; reason: string; key: string }

export function useHoldForCar(number: string) {
  return useHoldChange(({ key, ...body }: HoldWish) =>
    callSignedIn('POST /api/cars/:number/holds', { params: { number }, body }, { idempotencyKey: key }),
  )
}

type Release = { id: string; reason: string; password: string; anyway: boolean }

export function useReleaseHold() {
  return useHoldChange(({ id, ...body }: Release) =>
    callSignedIn('POST /api/holds/:id/release', { params: { id }, body }),
  )
}
