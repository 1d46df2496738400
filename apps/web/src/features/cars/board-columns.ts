import type { CarRow } from '@redress/contracts/car-routes'
import { type CarGate, carGates } from '@redress/domain/cars/car'

export type BoardColumn = { name: CarGate | 'closed'; cars: CarRow[] }

const recentDays = 30

/** Open CARs by the group of disciplines they stand at, the most pressing first; beside them what was closed lately. */
export function boardColumns(cars: readonly CarRow[], now: Date): BoardColumn[] {
  const since = now.getTime() - recentDays * 86_400_000
  const open = cars.filter(({ status }) => status === 'open')
  const closed = cars.filter((car) => car.closedAt !== null && Date.parse(car.closedAt) >= since)
  return [
    ...carGates.map((name) => ({
      name,
      // Everything accepted, but not yet closed, waits for the closing.
      cars: open.filter((car) => (car.gate ?? 'd8') === name).toSorted(byUrgency),
    })),
    { name: 'closed' as const, cars: closed.filter(({ status }) => status === 'closed') },
  ]
}

function byUrgency(one: CarRow, other: CarRow): number {
  const due = ({ dueAt }: CarRow) => (dueAt === null ? Infinity : Date.parse(dueAt))
  const difference = due(one) - due(other)
  return difference === 0 || Number.isNaN(difference) ? one.number.localeCompare(other.number) : difference
}
