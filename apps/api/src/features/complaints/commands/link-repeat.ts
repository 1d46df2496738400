import { fieldProblem } from '../../../platform/problem.ts'
import type { WriteContext } from '../../../platform/write.ts'
import { findForWriting } from './find-for-writing.ts'

/** Says that a complaint is the same defect again (IN-6); once is enough. */
export async function linkRepeat(context: WriteContext, number: string, earlierNumber: string) {
  const { tx, now } = context
  const later = await findForWriting(tx, number)
  const earlier = await tx.complaint.findUnique({ where: { number: earlierNumber } })
  if (!earlier || earlier.receivedAt > later.receivedAt || earlier.id === later.id) {
    throw fieldProblem('#/earlier', 'not-found')
  }
  const { count } = await tx.complaintRepeat.createMany({
    data: { laterId: later.id, earlierId: earlier.id, linkedAt: now },
    skipDuplicates: true,
  })
  if (count === 0) throw fieldProblem('#/earlier', 'already-used')
  for (const [one, other] of [
    [later, earlier],
    [earlier, later],
  ] as const) {
    context.record({
      subject: 'complaint',
      subjectId: one.id,
      type: 'complaint.repeat-linked',
      number: one.number,
      data: { name: other.number },
    })
  }
  return null
}
