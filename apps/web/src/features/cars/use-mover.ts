import { useMay, useMe } from '../../lib/me.tsx'
import type { Mover } from './board-moves.ts'

/** The person at the board, as far as steps of a CAR depend on it. */
export function useMover(): Mover {
  const { id } = useMe()
  return { id, mayWork: useMay('car.work'), mayDecide: useMay('car.decide') }
}
