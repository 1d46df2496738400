import type { AssessmentForm } from '@redress/contracts/judgement-routes'
import type { z } from 'zod'
import { problem } from '../../../platform/problem.ts'
import type { WriteContext } from '../../../platform/write.ts'
import { restartClocks } from '../../sla/commands/restart-clocks.ts'
import { changeUpon } from './change-upon.ts'
import { findForWriting } from './find-for-writing.ts'

/** The first assessment (AN-7): how bad it is, what to do at once, and whether as 4D, 8D or neither, with the reason. */
export async function assessComplaint(
  context: WriteContext,
  number: string,
  { version, ...form }: z.output<typeof AssessmentForm>,
) {
  const { actor, now } = context
  if (actor.kind !== 'user') throw problem('forbidden')
  const complaint = await findForWriting(context.tx, number)
  if (!complaint.isOpen) throw problem('not-from-here')
  await changeUpon(
    context,
    { id: complaint.id, version },
    { ...form, assessedById: actor.id, assessedAt: now },
  )
  if (form.severity !== complaint.severity) {
    await restartClocks(context, complaint, { severity: form.severity, customerId: complaint.customerId })
  }
  const { severity, safety, complexity, route } = complaint
  context.record({
    subject: 'complaint',
    subjectId: complaint.id,
    type: 'complaint.assessed',
    number,
    data: {
      before: { severity, safety, complexity, route },
      after: {
        severity: form.severity,
        safety: form.safety,
        complexity: form.complexity,
        route: form.route,
      },
    },
  })
  return null
}
