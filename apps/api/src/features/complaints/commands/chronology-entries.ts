import { actorName } from '../../../platform/actor.ts'
import { newId } from '../../../platform/insert-row.ts'
import { fieldProblem, problem } from '../../../platform/problem.ts'
import type { WriteContext } from '../../../platform/write.ts'
import { findForWriting } from './find-for-writing.ts'

/** One event of the reconstructed chronology, with where it is known from (AN-2). */
export async function addEvent(
  context: WriteContext,
  number: string,
  event: { happenedAt: string; what: string; source: string },
) {
  const { tx, now, actor } = context
  const complaint = await findForWriting(tx, number)
  const happenedAt = new Date(event.happenedAt)
  if (happenedAt > now) throw fieldProblem('#/happenedAt', 'in-the-future')
  await tx.chronologyEntry.create({
    data: {
      ...event,
      id: newId(),
      happenedAt,
      complaintId: complaint.id,
      addedBy: actorName(actor),
      addedAt: now,
    },
    select: { id: true },
  })
  context.record({
    subject: 'complaint',
    subjectId: complaint.id,
    type: 'complaint.event-added',
    number,
    data: { happenedAt: event.happenedAt },
  })
  return null
}

/** Corrections are new entries; a struck one stays readable (AL-1). */
export async function strikeEvent(context: WriteContext, number: string, id: string) {
  const { tx, now } = context
  const complaint = await findForWriting(tx, number)
  const entry = await tx.chronologyEntry.findFirst({ where: { id, complaintId: complaint.id } })
  if (!entry) throw problem('not-found')
  const { count } = await tx.chronologyEntry.updateMany({
    where: { id, struckAt: null },
    data: { struckAt: now },
  })
  if (count === 0) throw problem('not-from-here')
  context.record({
    subject: 'complaint',
    subjectId: complaint.id,
    type: 'complaint.event-struck',
    number,
    data: { happenedAt: entry.happenedAt.toISOString() },
  })
  return null
}
