import { ReportContent } from '@redress/contracts/cars'
import type { CarGate } from '@redress/domain/cars/car'
import { contentOfGate } from '@redress/domain/cars/gate-content'
import { missingFor } from '@redress/domain/cars/gate-rules'
import { nextGate } from '@redress/domain/cars/gate-state'
import { problem } from '../../../../platform/problem.ts'
import type { WriteContext } from '../../../../platform/write.ts'
import { readCarContent } from '../../read-car.ts'
import { signCar } from '../../sign-car.ts'
import { changeGateUpon, holdGate, signer } from './hold-gate.ts'
import { tellDeciders } from './tell-of-gate.ts'

type Submission = { version: number; comment: string }

/** Work is free, the order of release is fixed: a group before it that is not accepted comes first. */
function earlierGate(before: CarGate | null, gate: CarGate) {
  if (before === null || before === gate) return []
  return [{ pointer: `#/gates/${before}`, code: 'earlier-gate', detail: `${before} is not accepted` }]
}

/**
 * Signs a group as done (CAR-6). Its disciplines are frozen until it is sent back.
 * @throws `conditions-missing` naming every rule that is not fulfilled, each at its place.
 */
export async function submitGate(
  context: WriteContext,
  number: string,
  gate: CarGate,
  { version, comment }: Submission,
) {
  const by = signer(context)
  const { car, state } = await holdGate(context, number, gate)
  if (state.version !== version) throw problem('stale-version')
  if (state.status !== 'draft' && state.status !== 'sent_back') throw problem('not-from-here')
  const content = await readCarContent(context.tx, number)
  const missing = missingFor(content, gate, content.profile).map(({ rule, place }) => ({
    pointer: `#/${place}`,
    code: rule,
    detail: rule,
  }))
  const errors = [...earlierGate(nextGate(content), gate), ...missing]
  if (errors.length > 0) throw problem('conditions-missing', { errors })
  await changeGateUpon(
    context,
    { carId: car.id, gate, version },
    {
      status: 'submitted',
      submittedById: by.id,
      submittedAt: context.now,
      decidedById: null,
      decidedAt: null,
      comment,
    },
  )
  const signed = contentOfGate(ReportContent.parse(content), gate)
  await signCar(context, { carId: car.id, gate, meaning: 'submitted', comment, content: signed })
  context.record({
    subject: 'car',
    subjectId: car.id,
    type: 'car.gate-submitted',
    number,
    data: { gate, ...(comment ? { comment } : {}) },
  })
  await tellDeciders(context, car, { gate, by, comment })
  return null
}
