import type { ComplaintChange } from '@redress/contracts/complaints'
import type { z } from 'zod'
import { fieldProblem, problem } from '../../../platform/problem.ts'
import type { WriteContext } from '../../../platform/write.ts'
import { restartClocks } from '../../sla/commands/restart-clocks.ts'
import { refreshSearchWords } from '../search-words.ts'
import { findForWriting } from './find-for-writing.ts'

type Change = z.output<typeof ComplaintChange>

/** A contact belongs to its customer; another customer clears it. */
async function checkParties({ tx }: WriteContext, change: Change, present: { customerId: string | null }) {
  const customerId = change.customerId === undefined ? present.customerId : change.customerId
  if (change.customerId) {
    const known = await tx.customer.count({ where: { id: change.customerId } })
    if (known === 0) throw fieldProblem('#/customerId', 'not-found')
  }
  if (change.contactId) {
    const contact = await tx.contact.findUnique({
      where: { id: change.contactId },
      select: { customerId: true },
    })
    if (!contact || contact.customerId !== customerId) throw fieldProblem('#/contactId', 'not-found')
  }
}

/** Fields that are facts, not personal data: before and after may stand on the trail. */
const onTrail = ['severity', 'urgent', 'customerId', 'contactId'] as const

/** Corrects or completes the facts. Absent means leave it, null means clear it; a stale version changes nothing. */
export async function changeComplaint(context: WriteContext, number: string, change: Change) {
  const { tx } = context
  const complaint = await findForWriting(tx, number)
  await checkParties(context, change, complaint)
  const { version, ...fields } = change
  const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
  const newCustomer = 'customerId' in given && given.customerId !== complaint.customerId
  const { count } = await tx.complaint.updateMany({
    where: { id: complaint.id, version },
    data: { ...(newCustomer ? { contactId: null } : {}), ...given, version: { increment: 1 } },
  })
  if (count === 0) throw problem('stale-version')
  await refreshSearchWords(tx, complaint.id)
  if (complaint.isOpen && (newCustomer || 'severity' in given)) {
    await restartClocks(context, complaint, {
      severity: fields.severity === undefined ? complaint.severity : fields.severity,
      onSite: complaint.onSite,
      customerId: fields.customerId === undefined ? complaint.customerId : fields.customerId,
    })
  }
  const shown = onTrail.filter((field) => field in given)
  context.record({
    subject: 'complaint',
    subjectId: complaint.id,
    type: 'complaint.changed',
    number,
    data: {
      fields: Object.keys(given),
      before: Object.fromEntries(shown.map((field) => [field, complaint[field]])),
      after: Object.fromEntries(shown.map((field) => [field, given[field]])),
    },
  })
  return null
}
