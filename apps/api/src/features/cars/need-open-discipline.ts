import { type Discipline, type GateStatus, gateOf } from '@redress/domain/cars/car'
import { isSigned } from '@redress/domain/cars/gate-state'
import type { Tx } from '@redress/prisma/connect'
import { problem } from '../../platform/problem.ts'

/**
 * What was submitted or accepted stays as it was signed, until it is sent back or opened again (CAR-6). Called by
 * every command that changes a discipline. The gate is held until the commit: while somebody writes it can't be
 * submitted with half of what was written.
 * @throws `not-from-here` with the state of the gate, `submitted` or `accepted`.
 */
export async function needOpenDiscipline(tx: Tx, car: { id: string }, discipline: Discipline): Promise<void> {
  const gate = gateOf(discipline)
  const [state] = await tx.$queryRaw<{ status: GateStatus }[]>`
    SELECT "status"::text FROM "CarGateState"
    WHERE "carId" = ${car.id}::uuid AND "gate" = ${gate}::"CarGate" FOR SHARE`
  if (!state || !isSigned(state.status)) return
  throw problem('not-from-here', {
    errors: [{ pointer: `#/gates/${gate}`, code: state.status, detail: `${gate} is ${state.status}` }],
  })
}
