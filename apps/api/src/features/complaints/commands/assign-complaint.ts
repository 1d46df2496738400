import { may } from '@redress/domain/identity/permissions'
import { fieldProblem, problem } from '../../../platform/problem.ts'
import type { WriteContext } from '../../../platform/write.ts'
import { changeUpon } from './change-upon.ts'
import { findForWriting } from './find-for-writing.ts'
import { sendProgress } from './send-progress.ts'

/** Makes somebody responsible; out of Registered the complaint goes to Analysis with it (AN-1, DOMAIN §3). */
export async function assignComplaint(
  context: WriteContext,
  number: string,
  to: { version: number; userId: string },
) {
  const { tx, actor } = context
  if (actor.kind !== 'user') throw problem('forbidden')
  if (to.userId !== actor.id && !may(actor.role, 'complaint.assign')) throw problem('forbidden')
  const complaint = await findForWriting(tx, number)
  if (!complaint.isOpen) throw problem('not-from-here')
  const person = await tx.user.findFirst({
    where: { id: to.userId, disabledAt: null },
    select: { id: true, name: true, role: true },
  })
  // The list people choose from shows the same ones.
  if (!person || !may(person.role, 'complaint.work')) throw fieldProblem('#/userId', 'not-found')
  // With somebody responsible nothing is missing any more for the first step.
  const step = complaint.step === 'registered' ? 'analysis' : complaint.step
  await changeUpon(context, { id: complaint.id, version: to.version }, { responsibleId: person.id, step })
  if (complaint.step === 'registered') await sendProgress(context, complaint.id, 'analysis')
  context.record({
    subject: 'complaint',
    subjectId: complaint.id,
    type: 'complaint.assigned',
    number,
    data: {
      before: { responsibleId: complaint.responsibleId },
      after: { responsibleId: person.id, responsible: person.name },
      ...(step !== complaint.step ? { from: complaint.step, to: step } : {}),
    },
  })
  return null
}
