import { actorName } from '../../../platform/actor.ts'
import { newId } from '../../../platform/insert-row.ts'
import { problem } from '../../../platform/problem.ts'
import type { WriteContext } from '../../../platform/write.ts'
import { changeUpon } from './change-upon.ts'
import { findForWriting } from './find-for-writing.ts'

async function findInAnalysis({ tx }: WriteContext, number: string) {
  const complaint = await findForWriting(tx, number)
  if (complaint.step !== 'analysis') throw problem('not-from-here')
  return complaint
}

/** Agrees one more test that must be done before "no fault found" may be said (AN-6). */
export async function agreeTest(
  context: WriteContext,
  number: string,
  { version, test }: { version: number; test: string },
) {
  const { tx } = context
  const complaint = await findInAnalysis(context, number)
  await changeUpon(context, { id: complaint.id, version }, {})
  const position = 1 + (await tx.ntfStep.count({ where: { complaintId: complaint.id } }))
  await tx.ntfStep.create({
    data: { id: newId(), complaintId: complaint.id, position, test },
    select: { id: true },
  })
  context.record({
    subject: 'complaint',
    subjectId: complaint.id,
    type: 'complaint.test-agreed',
    number,
    data: { position, name: test },
  })
  return null
}

/** Ticks an agreed test, with what came out and by whom. */
export async function tickTest(
  context: WriteContext,
  number: string,
  { version, position, result }: { version: number; position: number; result: string },
) {
  const { tx, now, actor } = context
  const complaint = await findInAnalysis(context, number)
  await changeUpon(context, { id: complaint.id, version }, {})
  const { count } = await tx.ntfStep.updateMany({
    where: { complaintId: complaint.id, position },
    data: { result, doneBy: actorName(actor), doneAt: now },
  })
  if (count === 0) throw problem('not-found')
  context.record({
    subject: 'complaint',
    subjectId: complaint.id,
    type: 'complaint.test-done',
    number,
    data: { position, name: result },
  })
  return null
}
