import type { Car } from '@redress/contracts/cars'
import { callSignedIn } from '../../../lib/call-signed-in.ts'
import { useSaveUpon } from '../../../lib/use-save-upon.ts'

export type Measure = Car['actions'][number]
/** An action of the sheet as it is now; `car` is null where it is no longer on the sheet, for it was cancelled. */
export type MeasureSeen = Measure & { changedBy: string | null; car: Car | null }

export type MeasureConflictState = { before: MeasureSeen; now: MeasureSeen }

type Wish<W> = {
  car: Car
  action: Measure
  save: (upon: Measure, wanted: W) => Promise<unknown>
  onDone: () => void
}

/** Writes on an action upon the version it had when the dialog was opened, whatever arrives meanwhile (AL-2). */
export function useMeasureUpon<W>({ car, action, save, onDone }: Wish<W>) {
  const { number } = car
  const read = async (): Promise<MeasureSeen> => {
    const [now, { changedBy }] = await Promise.all([
      callSignedIn('GET /api/cars/:number', { params: { number } }),
      callSignedIn('GET /api/actions/:id', { params: { id: action.id } }),
    ])
    const found = now.actions.find(({ id }) => id === action.id)
    return found
      ? { ...found, changedBy, car: now }
      : { ...action, status: 'cancelled', changedBy, car: null }
  }
  return useSaveUpon<MeasureSeen, W>({ upon: { ...action, changedBy: null, car }, read, save, onDone })
}
