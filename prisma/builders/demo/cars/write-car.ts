import { carGates } from '@redress/domain/cars/car'
import { contentOfGate } from '@redress/domain/cars/gate-content'
import type { CarSpec } from './car-spec.ts'
import { type CarPen, type CarTelling, penFor } from './car-pen.ts'
import { contentAtMoment } from './content-at.ts'
import { gateStateAt } from './gate-state-at.ts'
import { writeCauses } from './write-causes.ts'
import { writeClocks } from './write-clocks.ts'
import { writeMeasures } from './write-measures.ts'
import { writePhotos } from './write-photos.ts'
import { writePrevention } from './write-prevention.ts'
import { writeProblem } from './write-problem.ts'
import { writeStock } from './write-stock.ts'

/** All rows of one CAR: record, disciplines, gates, clocks, its part of the trail and that of its complaints. */
export function writeCar(telling: CarTelling, spec: CarSpec, number: string): CarPen {
  const pen = penFor(telling, spec, number)
  writeHead(pen)
  linkComplaints(pen)
  writeProblem(pen)
  writeStock(pen)
  writeCauses(pen)
  writeMeasures(pen)
  writePrevention(pen)
  writePhotos(pen)
  writeGates(pen)
  signClosing(pen)
  writeClocks(pen)
  return pen
}

function writeHead({ rows, spec, carId, threadId, number, person, tell }: CarPen): void {
  const { openedAt, openedBy, closedAt, effective, champion } = spec
  rows.Thread.push({ id: threadId, createdAt: openedAt })
  rows.Car.push({
    id: carId,
    number,
    kind: spec.kind,
    status: closedAt ? 'closed' : 'open',
    origin: spec.origin,
    title: spec.title,
    openedReason: spec.reason ?? '',
    severity: spec.severity,
    threadId,
    customerId: spec.customerId,
    language: 'en',
    productId: spec.productId,
    leaderId: person(spec.leader).id,
    championId: champion && person(champion).id,
    openedById: person(openedBy).id,
    openedAt,
    closedAt: closedAt ?? null,
    watchFrom: spec.watchFrom ?? null,
    effectiveness: effective ? 'effective' : null,
    effectivenessReason: effective?.reason ?? '',
    effectivenessById: effective ? person(effective.by).id : null,
    effectivenessAt: effective?.at ?? null,
  })
  const { origin, title } = spec
  tell(openedAt, openedBy, 'opened', {
    kind: spec.grownAt ? 'four_d' : spec.kind,
    origin,
    complaints: [],
    title,
  })
  if (spec.grownAt) tell(spec.grownAt, spec.leader, 'grown', {})
  const last = spec.gates.findLast(({ step }) => step === 'accepted')
  if (closedAt && last) {
    tell(closedAt, last.by, 'closed', {})
  }
  if (effective) tell(effective.at, effective.by, 'effective', { reason: effective.reason })
}

/** Complaint and CAR show each other; one that came later was pointed at it half an hour after it was taken down. */
function linkComplaints({ rows, spec, carId, number, person, tell }: CarPen): void {
  const { id: linkedById, name } = person(spec.openedBy)
  for (const complaintId of spec.complaintIds) {
    const complaint = rows.Complaint.find(({ id }) => id === complaintId)
    if (!complaint) throw new Error(`${number} points at a complaint that is not there`)
    const half = new Date(complaint.registeredAt).getTime() + 30 * 60_000
    const linkedAt = new Date(Math.max(spec.openedAt.getTime(), half))
    rows.CarComplaint.push({ complaintId, carId, linkedById, linkedAt })
    if (linkedAt > spec.openedAt)
      tell(linkedAt, spec.openedBy, 'complaint-linked', { name: complaint.number })
    rows.TrailEntry.push({
      subject: 'complaint',
      subjectId: complaintId,
      seq: 0,
      type: 'complaint.car-linked',
      actorId: linkedById,
      actorName: name,
      requestId: 'demo',
      at: linkedAt,
      data: { name: number },
    })
  }
}

function writeGates(pen: CarPen): void {
  const { rows, spec, carId, now, tell, sign } = pen
  for (const gate of carGates) {
    const { submittedBy, decidedBy, ...state } = gateStateAt(pen, gate, now)
    const signers = { submittedById: submittedBy?.id ?? null, decidedById: decidedBy?.id ?? null }
    rows.CarGateState.push({ carId, ...state, ...signers })
    for (const { step, by, at, comment } of spec.gates.filter((one) => one.gate === gate)) {
      const said = comment ? (step === 'sent_back' ? { reason: comment } : { comment }) : {}
      tell(at, by, `gate-${step.replace('_', '-')}`, { gate, ...said })
      const content = contentOfGate(contentAtMoment(pen, at), gate)
      sign({ at, who: by, meaning: step, gate, content, ...(comment ? { comment } : {}) })
    }
  }
}

/** With the last acceptance, signed with what stood in it just before (CAR-6). */
function signClosing(pen: CarPen): void {
  const { closedAt, gates } = pen.spec
  const last = gates.findLast(({ step }) => step === 'accepted')
  if (!closedAt || !last) return
  const content = contentAtMoment(pen, new Date(closedAt.getTime() - 1))
  pen.sign({ at: closedAt, who: last.by, meaning: 'closed', content })
}
