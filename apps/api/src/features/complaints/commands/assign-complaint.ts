import { complaintWorkflow } from '@redress/domain/complaints/complaint.workflow'
import { may } from '@redress/domain/identity/permissions'
import { attempt } from '@redress/domain/workflow/workflow'
import { fieldProblem, problem } from '../../../platform/problem.ts'
import type { WriteContext } from '../../../platform/write.ts'
import { findForWriting } from './find-for-writing.ts'

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
  const outcome = attempt(complaintWorkflow, complaint.step, 'start-analysis', {
    responsibleId: person.id,
    validity: complaint.validity,
    replySentAt: null,
  })
  const step = outcome.ok ? outcome.to : complaint.step
  const { count } = await tx.complaint.updateMany({
    where: { id: complaint.id, version: to.version, step: complaint.step },
    data: { responsibleId: person.id, step, version: { increment: 1 } },
  })
  if (count === 0) throw problem('stale-version')
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
