import { ReportContent } from '@redress/contracts/cars'
import type { CarGate } from '@redress/domain/cars/car'
import { contentOfGate } from '@redress/domain/cars/gate-content'
import { isLastGate, nextGate } from '@redress/domain/cars/gate-state'
import { ownWorkIn } from '@redress/domain/cars/own-work'
import type { ClockKind } from '@redress/domain/sla/clock-kind'
import { problem } from '../../../../platform/problem.ts'
import type { WriteContext } from '../../../../platform/write.ts'
import { meetClock } from '../../../sla/clocks.commands.ts'
import { readCarContent } from '../../read-car.ts'
import { signCar } from '../../sign-car.ts'
import { closeCar } from '../close-car.ts'
import { changeGateUpon, holdGate, signer } from './hold-gate.ts'
import { tellOfDecision } from './tell-of-gate.ts'

type Decision = { version: number; comment: string }

/** The promise of a clock is the released report: met when the group is accepted, D7 together with D8 (SLA-3). */
const clockOf: Readonly<Record<CarGate, ClockKind | null>> = {
  d1_d3: 'd3',
  d4: 'd4',
  d5_d6: 'd5_d6',
  d7: null,
  d8: 'd7_d8',
}

/** @throws `stale-version`; `not-from-here` unless it is submitted; `own-matter` for one's own submission. */
async function findSubmitted(context: WriteContext, number: string, gate: CarGate, version: number) {
  const by = signer(context)
  const { car, state } = await holdGate(context, number, gate)
  if (state.version !== version) throw problem('stale-version')
  if (state.status !== 'submitted') throw problem('not-from-here')
  if (state.submittedById === by.id) throw problem('own-matter')
  const content = await readCarContent(context.tx, number)
  return { by, car, content, submittedById: state.submittedById }
}

/** Whoever switched a cause on and off: the experiment is judged by another, with its gate (CAR-4). */
async function hasProven({ tx }: WriteContext, carId: string, personId: string): Promise<boolean> {
  return (await tx.carCause.count({ where: { carId, verifiedById: personId, struckAt: null } })) > 0
}

/**
 * Accepts a group; the last one of the kind closes the CAR. Nobody accepts own work (CAR-6): what one leads or had to do
 * may be sent back by oneself, for that takes nothing as proven.
 * @throws `own-matter` naming what makes it their own.
 */
export async function acceptGate(
  context: WriteContext,
  number: string,
  gate: CarGate,
  { version, comment }: Decision,
) {
  const { by, car, content, submittedById } = await findSubmitted(context, number, gate, version)
  const own: string[] = ownWorkIn(content, gate, by.id)
  if (gate === 'd4' && (await hasProven(context, car.id, by.id))) own.push('not-prover')
  if (own.length > 0) {
    throw problem('own-matter', { errors: own.map((code) => ({ pointer: `#/${code}`, code, detail: code })) })
  }
  // A group before it was opened again after this one had been submitted.
  if (nextGate(content) !== gate) throw problem('not-from-here')
  const decided = { status: 'accepted', decidedById: by.id, decidedAt: context.now, comment } as const
  await changeGateUpon(context, { carId: car.id, gate, version }, decided)
  const signed = contentOfGate(ReportContent.parse(content), gate)
  await signCar(context, { carId: car.id, gate, meaning: 'accepted', comment, content: signed })
  const clock = clockOf[gate]
  if (clock) await meetClock(context, car.threadId, clock)
  context.record({
    subject: 'car',
    subjectId: car.id,
    type: 'car.gate-accepted',
    number,
    data: { gate, ...(comment ? { comment } : {}) },
  })
  await tellOfDecision(context, car, 'gate-accepted', { gate, by, comment, submittedById })
  if (isLastGate(content, gate)) await closeCar(context, car, content)
  return null
}

/** Sends a group back and says why; its disciplines are open again (CAR-6). */
export async function sendGateBack(
  context: WriteContext,
  number: string,
  gate: CarGate,
  { version, comment }: Decision,
) {
  const { by, car, content, submittedById } = await findSubmitted(context, number, gate, version)
  const decided = { status: 'sent_back', decidedById: by.id, decidedAt: context.now, comment } as const
  await changeGateUpon(context, { carId: car.id, gate, version }, decided)
  const signed = contentOfGate(ReportContent.parse(content), gate)
  await signCar(context, { carId: car.id, gate, meaning: 'sent_back', comment, content: signed })
  context.record({
    subject: 'car',
    subjectId: car.id,
    type: 'car.gate-sent-back',
    number,
    data: { gate, reason: comment },
  })
  await tellOfDecision(context, car, 'gate-sent-back', { gate, by, comment, submittedById })
  return null
}

/** Takes up an accepted group again; its signatures stay, as do the groups behind it. */
export async function reopenGate(
  context: WriteContext,
  number: string,
  gate: CarGate,
  { version, reason }: { version: number; reason: string },
) {
  const { car, state } = await holdGate(context, number, gate)
  if (state.version !== version) throw problem('stale-version')
  if (state.status !== 'accepted') throw problem('not-from-here')
  await changeGateUpon(context, { carId: car.id, gate, version }, { status: 'draft', comment: reason })
  context.record({
    subject: 'car',
    subjectId: car.id,
    type: 'car.gate-reopened',
    number,
    data: { gate, reason },
  })
  return null
}
