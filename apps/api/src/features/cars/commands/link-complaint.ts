import type { Tx } from '@redress/prisma/connect'
import { fieldProblem, problem } from '../../../platform/problem.ts'
import type { WriteContext } from '../../../platform/write.ts'
import { findCar, findOpenCar } from '../find-car.ts'
import { lockCar } from '../lock-car.ts'
import { hasRecurred } from '../same-failure.queries.ts'
import { reopen } from './reopen-car.ts'

const wanted = {
  id: true,
  number: true,
  severity: true,
  safety: true,
  customerId: true,
  language: true,
  wording: true,
  occurredOn: true,
  occurredPlace: true,
  car: { select: { car: { select: { number: true } } } },
  lines: {
    orderBy: { position: 'asc' },
    select: {
      productId: true,
      batchId: true,
      batchText: true,
      quantityAffected: true,
      quantitySupplied: true,
    },
  },
} as const

async function find(tx: Tx, numbers: string[]) {
  return tx.complaint.findMany({
    where: { number: { in: numbers } },
    orderBy: { number: 'asc' },
    select: { ...wanted, lines: { ...wanted.lines, orderBy: { position: 'asc' } } },
  })
}

export type LinkableComplaint = Awaited<ReturnType<typeof find>>[number]

/** @throws `invalid-input` naming each complaint that is unknown or points at another CAR already. */
export async function complaintsToLink(tx: Tx, numbers: string[]): Promise<LinkableComplaint[]> {
  const found = await find(tx, numbers)
  const errors = numbers.flatMap((number, index) => {
    const complaint = found.find((one) => one.number === number)
    const code = complaint ? (complaint.car ? 'already-used' : null) : 'not-found'
    return code ? [{ pointer: `#/complaints/${index}`, code, detail: code }] : []
  })
  if (errors.length > 0) throw problem('invalid-input', { errors })
  return found
}

/** Makes complaint and CAR show each other (CAR-1); both timelines say so. */
export async function pointAt(
  context: WriteContext,
  car: { id: string; number: string },
  complaint: { id: string; number: string },
): Promise<void> {
  const { tx, actor, now, record } = context
  const { count } = await tx.carComplaint.createMany({
    data: [
      {
        complaintId: complaint.id,
        carId: car.id,
        linkedById: actor.kind === 'user' ? actor.id : null,
        linkedAt: now,
      },
    ],
    skipDuplicates: true,
  })
  if (count === 0) throw fieldProblem('#/complaint', 'already-used')
  record({
    subject: 'complaint',
    subjectId: complaint.id,
    type: 'complaint.car-linked',
    number: complaint.number,
    data: { name: car.number },
  })
}

/**
 * A complaint of a known cause points at the CAR that works on it (CAR-10). A closed one takes it too: it opens again
 * when the complaint is about a lot that should be clean, and stays closed for an earlier lot (CAR-12). Held before it
 * is looked at: one that is closed at this moment would take the complaint unasked.
 */
export async function linkComplaint(context: WriteContext, number: string, complaintNumber: string) {
  await lockCar(context.tx, await findCar(context.tx, number))
  const car = await findCar(context.tx, number)
  if (car.status === 'cancelled') throw problem('not-from-here')
  const complaint = await context.tx.complaint.findUnique({
    where: { number: complaintNumber },
    select: { id: true, number: true },
  })
  if (!complaint) throw fieldProblem('#/complaint', 'not-found')
  await pointAt(context, car, complaint)
  context.record({
    subject: 'car',
    subjectId: car.id,
    type: 'car.complaint-linked',
    number,
    data: { name: complaintNumber },
  })
  if (car.status === 'closed' && (await hasRecurred(context.tx, car.id, complaint.id, { isLinked: true }))) {
    await reopen(context, car, { complaint, reason: '' })
  }
  return null
}

/** It was another cause after all. What was sent for it stays sent. */
export async function unlinkComplaint(
  context: WriteContext,
  number: string,
  { complaint: complaintNumber, reason }: { complaint: string; reason: string },
) {
  const { tx, record } = context
  const car = await findOpenCar(tx, number)
  const link = await tx.carComplaint.findFirst({
    where: { carId: car.id, complaint: { number: complaintNumber } },
    select: { complaintId: true },
  })
  if (!link) throw fieldProblem('#/complaint', 'not-found')
  const { count } = await tx.carComplaint.deleteMany({
    where: { carId: car.id, complaintId: link.complaintId },
  })
  if (count === 0) throw fieldProblem('#/complaint', 'not-found')
  record({
    subject: 'car',
    subjectId: car.id,
    type: 'car.complaint-unlinked',
    number,
    data: { name: complaintNumber, reason },
  })
  recordUnlinked(context, number, { id: link.complaintId, number: complaintNumber }, reason)
  return null
}

/** The complaint says itself that it points at the CAR no more. */
function recordUnlinked(
  { record }: WriteContext,
  car: string,
  complaint: { id: string; number: string },
  reason: string,
): void {
  record({
    subject: 'complaint',
    subjectId: complaint.id,
    type: 'complaint.car-unlinked',
    number: complaint.number,
    data: { name: car, reason },
  })
}

/** Takes off all that point at a CAR that comes to nothing; each timeline says so. @returns their numbers */
export async function unlinkAll(
  context: WriteContext,
  car: { id: string; number: string },
  reason: string,
): Promise<string[]> {
  const { tx } = context
  const links = await tx.carComplaint.findMany({
    where: { carId: car.id },
    orderBy: [{ linkedAt: 'asc' }, { complaintId: 'asc' }],
    select: { complaint: { select: { id: true, number: true } } },
  })
  await tx.carComplaint.deleteMany({ where: { carId: car.id } })
  for (const { complaint } of links) recordUnlinked(context, car.number, complaint, reason)
  return links.map(({ complaint }) => complaint.number)
}
