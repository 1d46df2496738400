import { type Discipline, gateOf } from '@redress/domain/cars/car'
import { disciplinesAt } from '@redress/domain/cars/staged'
import { problem } from '../../../../platform/problem.ts'
import type { WriteContext } from '../../../../platform/write.ts'
import { customerWrites } from '../../../complaints/commands/customer-writes.ts'
import { lockCar } from '../../lock-car.ts'
import { holdGates } from '../gates/hold-gate.ts'
import { reopen } from '../reopen-car.ts'
import { leaderOf, tellPeople } from '../tell-people.ts'

export type RevisionAnswer = { decision: 'accepted' | 'sent_back'; reason: string; disciplines: Discipline[] }

/**
 * The customer accepts the newest report, or sends disciplines back with a reason; one answer to each revision (CAR-7).
 * What was sent back is open to be written again.
 * @throws `not-from-here` when it was answered already, or a newer one was sent
 */
export async function answerRevision(
  context: WriteContext,
  complaintId: string,
  id: string,
  answer: RevisionAnswer,
) {
  const { tx, now } = context
  const { revision, complaint } = await findAnswerable(context, complaintId, id)
  const isBack = answer.decision === 'sent_back'
  const refused = isBack ? answer.disciplines : []
  if (isBack) needGrounds(answer, disciplinesAt(revision.car.kind, revision.stage))
  const { count } = await tx.carRevision.updateMany({
    where: { id, status: 'sent' },
    data: {
      status: answer.decision,
      answeredAt: now,
      answeredBy: complaint.contactName,
      answerReason: isBack ? answer.reason : '',
      refused,
      version: { increment: 1 },
    },
  })
  if (count === 0) throw problem('not-from-here')
  const { car } = revision
  if (isBack) await takeBack(context, car.id, refused, answer.reason)
  // The reason is the customer's word: on the timeline, in the queue, and never on the trail.
  if (isBack && complaint.isOpen)
    await customerWrites(context, complaintId, { body: answer.reason, files: [] })
  const data = { count: revision.revision, title: refused.join(', ').toUpperCase() }
  context.record({
    subject: 'car',
    subjectId: car.id,
    type: isBack ? 'car.report-sent-back' : 'car.report-accepted',
    number: car.number,
    data: { ...data, name: complaint.number },
  })
  context.record({
    subject: 'complaint',
    subjectId: complaintId,
    type: isBack ? 'complaint.report-sent-back' : 'complaint.report-accepted',
    number: complaint.number,
    data: { ...data, name: car.number },
  })
  return null
}

/** @throws `not-found` also for reports that were never shared with this complaint. */
async function findAnswerable({ tx }: WriteContext, complaintId: string, id: string) {
  const complaint = await tx.complaint.findUniqueOrThrow({
    where: { id: complaintId },
    select: {
      number: true,
      isOpen: true,
      contactName: true,
      threadId: true,
      car: { select: { carId: true } },
    },
  })
  const revision = await tx.carRevision.findFirst({
    where: {
      id,
      carId: complaint.car?.carId ?? '00000000-0000-0000-0000-000000000000',
      pdf: { messages: { some: { message: { threadId: complaint.threadId } } } },
    },
    include: { car: true },
  })
  if (!revision) throw problem('not-found')
  const newer = await tx.carRevision.count({
    where: { carId: revision.carId, revision: { gt: revision.revision } },
  })
  if (newer > 0 || revision.status !== 'sent' || revision.car.status === 'cancelled')
    throw problem('not-from-here')
  return { revision, complaint }
}

function needGrounds({ reason, disciplines }: RevisionAnswer, shown: readonly Discipline[]): void {
  const errors = [
    ...(reason === '' ? [{ pointer: '#/reason', code: 'required' }] : []),
    ...(disciplines.length === 0 ? [{ pointer: '#/disciplines', code: 'required' }] : []),
    ...disciplines.flatMap((one, index) =>
      shown.includes(one) ? [] : [{ pointer: `#/disciplines/${index}`, code: 'not-a-choice' }],
    ),
  ]
  if (errors.length > 0) {
    throw problem('invalid-input', { errors: errors.map((one) => ({ ...one, detail: one.code })) })
  }
}

/**
 * The groups of what was refused are open again; a closed CAR is opened first. Whether it is closed is asked once nobody
 * can decide about its groups any more: the last of them may just be accepted.
 */
async function takeBack(
  context: WriteContext,
  carId: string,
  refused: Discipline[],
  reason: string,
): Promise<void> {
  const { tx, now } = context
  await holdGates(tx, carId)
  await lockCar(tx, { id: carId })
  const car = await tx.car.findUniqueOrThrow({ where: { id: carId } })
  if (car.status === 'cancelled') throw problem('not-from-here')
  const isClosed = car.status === 'closed'
  if (isClosed) await reopen(context, car, { complaint: null, reason })
  await tx.carGateState.updateMany({
    where: { carId: car.id, gate: { in: [...new Set(refused.map(gateOf))] } },
    data: {
      status: 'sent_back',
      decidedById: null,
      decidedAt: now,
      comment: reason.slice(0, 2_000),
      version: { increment: 1 },
    },
  })
  // Opening it again has told the leader already.
  if (isClosed) return
  const said = { disciplines: refused.join(', ').toUpperCase(), reason }
  await tellPeople(context, car, 'car-sent-back', leaderOf(car), said)
}
