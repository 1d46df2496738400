import type { Car } from '@redress/contracts/cars'
import { type CarGate, gatesOf } from '@redress/domain/cars/car'
import { nextGate } from '@redress/domain/cars/gate-state'
import { ownWorkIn } from '@redress/domain/cars/own-work'
import type { ColumnName } from './board-columns.ts'

/** Who wants to move it. */
export type Mover = { id: string; mayWork: boolean; mayDecide: boolean }

export type BoardMove = {
  /** The column it leads to, once the step is done and whoever decides has agreed. */
  to: ColumnName
  step: 'submit' | 'accept' | 'send-back' | 'reopen-gate' | 'reopen-car'
  gate: CarGate
  /** Why this person may not take the step; null when they may. */
  refusal: 'needs-engineer' | 'needs-decider' | 'own-matter' | null
}

type Movable = Pick<Car, 'kind' | 'status' | 'gates' | 'leader' | 'actions'>

/**
 * Every step that leads a CAR from its column into another, as the gates have it (CAR-6): the present group on, the
 * submitted one back, an accepted one taken up again; what is closed opens again from the cause on (CAR-12).
 */
export function movesOf(car: Movable, who: Mover): BoardMove[] {
  const toDecide = who.mayDecide ? null : ('needs-decider' as const)
  if (car.status === 'closed') return [{ to: 'd4', step: 'reopen-car', gate: 'd4', refusal: toDecide }]
  if (car.status !== 'open') return []
  const gates = gatesOf(car.kind)
  const statusOf = (gate: CarGate) => car.gates.find((state) => state.gate === gate)?.status
  const again = gates
    .filter((gate) => statusOf(gate) === 'accepted')
    .map((gate): BoardMove => ({ to: gate, step: 'reopen-gate', gate, refusal: toDecide }))
    .toReversed()
  const gate = nextGate(car)
  if (gate === null) return again
  const at = gates.indexOf(gate)
  const onward = gates.slice(at + 1).find((one) => statusOf(one) !== 'accepted') ?? 'closed'
  if (statusOf(gate) !== 'submitted') {
    const refusal = who.mayWork ? null : 'needs-engineer'
    return [{ to: onward, step: 'submit', gate, refusal }, ...again]
  }
  const own = ownWorkIn(car, gate, who.id)
  const toAccept = own.length > 0 ? 'own-matter' : toDecide
  const toSendBack = own.includes('not-submitter') ? 'own-matter' : toDecide
  return [
    { to: onward, step: 'accept', gate, refusal: toAccept },
    { to: gates[at - 1] ?? gate, step: 'send-back', gate, refusal: toSendBack },
    ...again,
  ]
}
