import type { Effectiveness, Satisfaction } from '@redress/domain/complaints/assessment'
import { fieldProblem, problem } from '../../../platform/problem.ts'
import type { WriteContext } from '../../../platform/write.ts'
import { changeUpon } from './change-upon.ts'
import { findForWriting } from './find-for-writing.ts'

async function findInFollowUp({ tx }: WriteContext, number: string) {
  const complaint = await findForWriting(tx, number)
  if (complaint.step !== 'follow_up') throw problem('not-from-here')
  return complaint
}

/** A person judges whether the measures hold (DOMAIN §3); "not effective" says why. */
export async function judgeEffect(
  context: WriteContext,
  number: string,
  { version, effectiveness, reason }: { version: number; effectiveness: Effectiveness; reason: string },
) {
  const { actor } = context
  if (actor.kind !== 'user') throw problem('forbidden')
  if (effectiveness === 'not_effective' && reason === '') throw fieldProblem('#/reason', 'required')
  const complaint = await findInFollowUp(context, number)
  await changeUpon(
    context,
    { id: complaint.id, version },
    { effectiveness, effectivenessReason: reason, effectivenessById: actor.id },
  )
  context.record({
    subject: 'complaint',
    subjectId: complaint.id,
    type: 'complaint.changed',
    number,
    data: {
      fields: ['effectiveness'],
      before: { effectiveness: complaint.effectiveness },
      after: { effectiveness },
    },
  })
  return null
}

/** The customer was asked how satisfied they are; after two askings without answer the complaint may close. */
export async function askSatisfaction(context: WriteContext, number: string, version: number) {
  const complaint = await findInFollowUp(context, number)
  const times = complaint.satisfactionAskedAt.length + 1
  await changeUpon(
    context,
    { id: complaint.id, version },
    { satisfactionAskedAt: [...complaint.satisfactionAskedAt, context.now] },
  )
  context.record({
    subject: 'complaint',
    subjectId: complaint.id,
    type: 'complaint.satisfaction-asked',
    number,
    data: { count: times },
  })
  return null
}

export async function recordSatisfaction(
  context: WriteContext,
  number: string,
  { version, satisfaction, note }: { version: number; satisfaction: Satisfaction; note: string },
) {
  if (satisfaction === 'dissatisfied' && note === '') throw fieldProblem('#/note', 'required')
  const complaint = await findInFollowUp(context, number)
  if (satisfaction === 'no_answer' && complaint.satisfactionAskedAt.length < 2) {
    const code = 'asked-twice'
    throw problem('conditions-missing', { errors: [{ pointer: `#/${code}`, code, detail: code }] })
  }
  await changeUpon(context, { id: complaint.id, version }, { satisfaction, satisfactionNote: note })
  context.record({
    subject: 'complaint',
    subjectId: complaint.id,
    type: 'complaint.changed',
    number,
    data: {
      fields: ['satisfaction'],
      before: { satisfaction: complaint.satisfaction },
      after: { satisfaction },
    },
  })
  return null
}
