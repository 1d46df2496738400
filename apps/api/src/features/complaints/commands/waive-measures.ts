import { problem } from '../../../platform/problem.ts'
import type { WriteContext } from '../../../platform/write.ts'
import { changeUpon } from './change-upon.ts'
import { findForWriting } from './find-for-writing.ts'

/** Why nothing has to be done although the customer is right (AC-2); an empty reason takes it back. */
export async function waiveMeasures(
  context: WriteContext,
  number: string,
  { version, reason }: { version: number; reason: string },
) {
  const complaint = await findForWriting(context.tx, number)
  if (!complaint.isOpen) throw problem('not-from-here')
  await changeUpon(context, { id: complaint.id, version }, { noMeasuresReason: reason })
  context.record({
    subject: 'complaint',
    subjectId: complaint.id,
    type: reason === '' ? 'complaint.measures-expected' : 'complaint.measures-waived',
    number,
    data: { before: { reason: complaint.noMeasuresReason }, ...(reason === '' ? {} : { reason }) },
  })
  return null
}
