import { type CarGate, type Discipline, type GateStatus, gateOf, gatesOf } from './car.ts'
import type { CarContent } from './content.ts'

type Released = Pick<CarContent, 'kind' | 'status' | 'gates'>

function statusOf(car: Released, gate: CarGate) {
  return car.gates.find((state) => state.gate === gate)?.status ?? 'draft'
}

/** What was submitted or accepted stays as it was signed, until it is sent back or opened again (CAR-6). */
export const signedStatuses = ['submitted', 'accepted'] as const satisfies readonly GateStatus[]

export function isSigned(status: GateStatus): boolean {
  return signedStatuses.some((one) => one === status)
}

/** Whether nothing may be written in this discipline now. */
export function isFrozen(car: Released, discipline: Discipline): boolean {
  return car.status !== 'open' || isSigned(statusOf(car, gateOf(discipline)))
}

/** The group that is released next: work is free, the order of release is fixed. Null when all are accepted. */
export function nextGate(car: Released): CarGate | null {
  return gatesOf(car.kind).find((gate) => statusOf(car, gate) !== 'accepted') ?? null
}

/** Accepting this one closes the CAR. */
export function isLastGate(car: Released, gate: CarGate): boolean {
  return gatesOf(car.kind).every((one) => (one === gate) !== (statusOf(car, one) === 'accepted'))
}
