import type { WriteContext } from '../../../platform/write.ts'
import { findForWriting } from './find-for-writing.ts'

/** Minutes somebody spent on it (AN-5). They add up, so nobody's version is in the way. */
export async function addTime(context: WriteContext, number: string, minutes: number) {
  const { id } = await findForWriting(context.tx, number)
  await context.tx.complaint.update({
    where: { id },
    data: { minutesSpent: { increment: minutes } },
    select: { id: true },
  })
  context.record({
    subject: 'complaint',
    subjectId: id,
    type: 'complaint.time-added',
    number,
    data: { count: minutes },
  })
  return null
}
