import type { Car } from '@redress/contracts/cars'
import { callSignedIn } from '../../lib/call-signed-in.ts'
import { useSaveUpon } from '../../lib/use-save-upon.ts'

type Row = { id: string; version: number }

type Wish<R extends Row, W> = {
  car: Car
  /** As it stood when the dialog was opened. */
  row: R
  rowsOf: (car: Car) => readonly R[]
  save: (upon: R, wanted: W) => Promise<unknown>
  onDone: () => void
}

/** Writes a row of the sheet upon the version it had when the dialog was opened, whatever arrives meanwhile (AL-2). */
export function useRowUpon<R extends Row, W>({ car: { number }, row, rowsOf, save, onDone }: Wish<R, W>) {
  const read = async () => {
    const now = await callSignedIn('GET /api/cars/:number', { params: { number } })
    return rowsOf(now).find(({ id }) => id === row.id) ?? row
  }
  return useSaveUpon<R, W>({ upon: row, read, save, onDone })
}
