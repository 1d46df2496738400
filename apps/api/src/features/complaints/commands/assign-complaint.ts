import { may } from '@redress/domain/identity/permissions'
import type { Tx } from '@redress/prisma/connect'
import { fieldProblem, problem } from '../../../platform/problem.ts'
import type { WriteContext } from '../../../platform/write.ts'
import { changeUpon } from './change-upon.ts'
import { findForWriting } from './find-for-writing.ts'
import { sendProgress } from './send-progress.ts'

type Assigned = { version: number; before: string | null }

/** The list people choose from shows the same ones. */
async function findResponsible(tx: Tx, id: string): Promise<{ id: string; name: string }> {
  const person = await tx.user.findFirst({
    where: { id, disabledAt: null },
    select: { id: true, name: true, role: true },
  })
  if (!person || !may(person.role, 'complaint.work')) throw fieldProblem('#/userId', 'not-found')
  return person
}

/** Makes somebody responsible; out of Registered the complaint goes to Analysis with it (AN-1, DOMAIN §3). */
export async function assignComplaint(
  context: WriteContext,
  number: string,
  to: { version: number; userId: string },
): Promise<Assigned> {
  const { tx, actor } = context
  if (actor.kind !== 'user') throw problem('forbidden')
  if (to.userId !== actor.id && !may(actor.role, 'complaint.assign')) throw problem('forbidden')
  const complaint = await findForWriting(tx, number)
  if (!complaint.isOpen) throw problem('not-from-here')
  const person = await findResponsible(tx, to.userId)
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
  return { version: to.version + 1, before: complaint.responsibleId }
}

/**
 * Gives it back to nobody, before anything was done on it. The step stays: what the customer was told is not taken
 * back. @throws `not-from-here` beyond the analysis
 */
export async function unassignComplaint(
  context: WriteContext,
  number: string,
  { version }: { version: number },
): Promise<Assigned> {
  const { tx } = context
  const complaint = await findForWriting(tx, number)
  if (complaint.step !== 'registered' && complaint.step !== 'analysis') throw problem('not-from-here')
  await changeUpon(context, { id: complaint.id, version }, { responsibleId: null })
  context.record({
    subject: 'complaint',
    subjectId: complaint.id,
    type: 'complaint.unassigned',
    number,
    data: { before: { responsibleId: complaint.responsibleId }, after: { responsibleId: null } },
  })
  return { version: version + 1, before: complaint.responsibleId }
}
