import type { TestForm } from '@redress/contracts/car-tests'
import type { Tx } from '@redress/prisma/connect'
import { problem } from '../../../../platform/problem.ts'

type Columns = Omit<TestForm, 'doneOn'> & { doneOn: Date | null }

/**
 * What a test says, as it is stored. @throws `invalid-input` naming a cause that is not there, a verdict without
 * anything found, a day to come.
 */
export async function columnsOf(tx: Tx, car: { id: string }, form: TestForm, now: Date): Promise<Columns> {
  const { method, sample, parameter, expected, found, causeId, verdict, doneBy } = form
  const doneOn = form.doneOn === null ? null : new Date(`${form.doneOn}T00:00:00Z`)
  const faults: [string, string][] = []
  if (causeId && (await tx.carCause.count({ where: { id: causeId, carId: car.id, struckAt: null } })) === 0) {
    faults.push(['#/causeId', 'not-found'])
  }
  if (verdict && found === '') faults.push(['#/found', 'required'])
  // The day may have begun already where the test was made.
  if (doneOn && doneOn.getTime() > now.getTime() + 14 * 3_600_000) faults.push(['#/doneOn', 'in-the-future'])
  if (faults.length > 0) {
    throw problem('invalid-input', {
      errors: faults.map(([pointer, code]) => ({ pointer, code, detail: code })),
    })
  }
  return { method, sample, parameter, expected, found, causeId, verdict, doneBy, doneOn }
}
