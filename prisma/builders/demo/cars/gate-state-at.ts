import { type CarGate, gateOf } from '@redress/domain/cars/car'
import type { CarPen } from './car-pen.ts'

/** How far a group was at a moment; a customer who sends its report back opens it again (CAR-6, CAR-7). */
export function gateStateAt({ spec, person }: CarPen, gate: CarGate, at: Date) {
  const steps = spec.gates.filter((one) => one.gate === gate && one.at <= at)
  const backs = (spec.revisions ?? []).flatMap(({ answer }) =>
    answer && answer.at <= at && answer.refused?.some((one) => gateOf(one) === gate) ? [answer] : [],
  )
  const submitted = steps.findLast(({ step }) => step === 'submitted')
  const last = steps.at(-1)
  const back = backs.at(-1)
  const version = steps.length + backs.length + 1
  const handedIn = {
    gate,
    version,
    submittedBy: submitted ? named(person(submitted.by)) : null,
    submittedAt: submitted?.at ?? null,
  }
  if (back && (!last || back.at > last.at)) {
    const comment = back.reason ?? ''
    return { ...handedIn, status: 'sent_back' as const, decidedBy: null, decidedAt: back.at, comment }
  }
  const decided = last && last.step !== 'submitted' ? last : null
  return {
    ...handedIn,
    status: last?.step ?? ('draft' as const),
    decidedBy: decided ? named(person(decided.by)) : null,
    decidedAt: decided?.at ?? null,
    comment: last?.comment ?? '',
  }
}

function named({ id, name }: { id: string; name: string }) {
  return { id, name }
}
