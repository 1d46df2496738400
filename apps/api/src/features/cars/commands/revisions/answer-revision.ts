import { type Discipline, gateOf } from '@redress/domain/cars/car'
import { disciplinesAt } from '@redress/domain/cars/staged'
import { isCustomerLanguage } from '@redress/domain/languages/language'
import type { Car } from '@redress/prisma/generated/client'
import { mailTexts } from '@redress/texts/mail/of'
import { queueMail } from '../../../../platform/outbox.ts'
import { problem } from '../../../../platform/problem.ts'
import type { WriteContext } from '../../../../platform/write.ts'
import { customerWrites } from '../../../complaints/commands/customer-writes.ts'
import { reopen } from '../reopen-car.ts'

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
  if (isBack) await takeBack(context, car, refused, answer.reason)
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

/** The groups of what was refused are open again; a closed CAR is opened first. */
async function takeBack(
  context: WriteContext,
  car: Car,
  refused: Discipline[],
  reason: string,
): Promise<void> {
  const { tx, now } = context
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
  if (!isClosed) await tellLeader(context, car, refused, reason)
}

async function tellLeader(
  context: WriteContext,
  car: Car,
  refused: Discipline[],
  reason: string,
): Promise<void> {
  const { env } = context.services
  const reader = await context.tx.user.findFirst({
    where: { id: car.leaderId ?? car.openedById, disabledAt: null },
    select: { email: true, name: true, language: true },
  })
  if (!reader) return
  const language = isCustomerLanguage(reader.language) ? reader.language : 'en'
  const t = mailTexts(language)
  const filled = {
    number: car.number,
    title: car.title,
    disciplines: refused.join(', ').toUpperCase(),
    reason,
    name: reader.name,
    link: `${env.publicUrl}/cars/${car.number}`,
    company: env.COMPANY_NAME,
  }
  await queueMail(context, {
    kind: 'car-sent-back',
    toAddress: reader.email,
    toName: reader.name,
    language,
    subject: t('car-sent-back.subject', filled),
    body: t('car-sent-back.body', filled),
    threadId: car.threadId,
  })
}
