import type { AssessmentForm } from '@redress/contracts/judgement-routes'
import type { z } from 'zod'
import { problem } from '../../../platform/problem.ts'
import type { WriteContext } from '../../../platform/write.ts'
import { restartClocks } from '../../sla/commands/restart-clocks.ts'
import { changeUpon } from './change-upon.ts'
import { findForWriting } from './find-for-writing.ts'

/** The first assessment (AN-7): how bad it is, whether it is looked at on site (SLA-2), what to do at once, and whether as 4D, 8D or neither, with the reason. */
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
  const { severity, safety, complexity, onSite, route } = complaint
  if (form.severity !== severity || form.onSite !== onSite) {
    await restartClocks(context, complaint, {
      severity: form.severity,
      onSite: form.onSite,
      customerId: complaint.customerId,
    })
  }
  context.record({
    subject: 'complaint',
    subjectId: complaint.id,
    type: 'complaint.assessed',
    number,
    data: {
      before: { severity, safety, complexity, onSite, route },
      after: {
        severity: form.severity,
        safety: form.safety,
        complexity: form.complexity,
        onSite: form.onSite,
        route: form.route,
      },
    },
  })
  return null
}
