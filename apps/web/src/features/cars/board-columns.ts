import type { ListedCar } from '@redress/contracts/car-routes'
import { type CarGate, carGates, gatesOf } from '@redress/domain/cars/car'

export type ColumnName = CarGate | 'closed'
export type BoardColumn = { name: ColumnName; cars: ListedCar[] }

export const lanings = ['none', 'customer', 'age'] as const
export type Laning = (typeof lanings)[number]

/** Days since it was opened: more than `above`; the oldest stand on top. */
const ageBands = [
  { band: 'above-60', above: 60 },
  { band: 'to-60', above: 30 },
  { band: 'to-30', above: 7 },
  { band: 'to-7', above: -1 },
] as const
export type AgeBand = (typeof ageBands)[number]['band']

export type BoardLane = {
  /** What its CARs have in common; null when the board has no lanes. */
  of: { customer: string | null } | { band: AgeBand } | null
  count: number
  columns: BoardColumn[]
}

/** A card that was dropped stands where it was dropped while the step is asked for; then where it belongs. */
export type Dropped = { number: string; to: ColumnName }

/** What was closed within so many days stands beside what is open. */
export const recentDays = 30
const msPerDay = 86_400_000

/** Whole days since it was opened; of a closed one, the days it took. */
export function ageOf({ openedAt, closedAt }: Pick<ListedCar, 'openedAt' | 'closedAt'>, now: Date): number {
  const until = closedAt === null ? now.getTime() : Date.parse(closedAt)
  return Math.max(0, Math.floor((until - Date.parse(openedAt)) / msPerDay))
}

/** The board in lanes, each with all columns; without lanes it is one. Empty lanes are not drawn (C19). */
export function boardLanes(
  cars: readonly ListedCar[],
  laning: Laning,
  now: Date,
  dropped: Dropped | null = null,
): BoardLane[] {
  const shown = cars.filter((car) => isShown(car, now))
  const lane = (of: BoardLane['of'], its: readonly ListedCar[]) => ({
    of,
    count: its.length,
    columns: columnsOf(its, dropped),
  })
  if (laning === 'none') return [lane(null, shown)]
  const lanes =
    laning === 'age'
      ? ageBands.map(({ band }) =>
          lane(
            { band },
            shown.filter((car) => bandOf(ageOf(car, now)) === band),
          ),
        )
      : customersOf(shown).map((customer) =>
          lane(
            { customer },
            shown.filter((car) => car.customer === customer),
          ),
        )
  return lanes.filter(({ count }) => count > 0)
}

function isShown({ status, closedAt }: ListedCar, now: Date): boolean {
  if (status === 'open') return true
  return (
    status === 'closed' && closedAt !== null && now.getTime() - Date.parse(closedAt) <= recentDays * msPerDay
  )
}

/** By the group of disciplines they stand at, the most pressing first; what was closed lately beside them. */
function columnsOf(cars: readonly ListedCar[], dropped: Dropped | null): BoardColumn[] {
  const names: readonly ColumnName[] = [...carGates, 'closed']
  return names.map((name) => ({
    name,
    cars: cars
      .filter((car) => (car.number === dropped?.number ? dropped.to : columnOf(car)) === name)
      .toSorted(name === 'closed' ? byClosing : byUrgency),
  }))
}

/** Everything accepted, but not yet closed, waits for the closing in the last column of its kind. */
export function columnOf({ status, kind, gate }: ListedCar): ColumnName {
  if (status !== 'open') return 'closed'
  return gate ?? gatesOf(kind).at(-1) ?? 'd8'
}

function bandOf(age: number): AgeBand {
  return ageBands.find(({ above }) => age > above)?.band ?? 'to-7'
}

/** In the order of the alphabet; those of no customer at the end. */
function customersOf(cars: readonly ListedCar[]): (string | null)[] {
  const names = [...new Set(cars.flatMap(({ customer }) => customer ?? []))]
  const sorted = names.toSorted((one, other) => one.localeCompare(other))
  return cars.some(({ customer }) => customer === null) ? [...sorted, null] : sorted
}

function byUrgency(one: ListedCar, other: ListedCar): number {
  const due = ({ dueAt }: ListedCar) => (dueAt === null ? Infinity : Date.parse(dueAt))
  const difference = due(one) - due(other)
  return difference === 0 || Number.isNaN(difference) ? one.number.localeCompare(other.number) : difference
}

function byClosing(one: ListedCar, other: ListedCar): number {
  return (other.closedAt ?? '').localeCompare(one.closedAt ?? '') || one.number.localeCompare(other.number)
}
