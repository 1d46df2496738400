import { useQuery } from '@tanstack/react-query'
import { HoldPlate } from '../../../ui/hold-plate.tsx'
import { carHoldsQuery } from './stock.queries.ts'

/** The plate, while something this CAR is about is stopped (CAR-3). */
export function HeldMark({ number }: { number: string }) {
  const query = useQuery(carHoldsQuery(number))
  const held = query.data?.holds.find(({ releasedAt }) => releasedAt === null)
  return held ? <HoldPlate reason={held.reason} /> : null
}
