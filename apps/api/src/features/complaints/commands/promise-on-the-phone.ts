import type { ComplaintIntake } from '@redress/contracts/intake'
import type { WriteContext } from '../../../platform/write.ts'
import { createActionOfComplaint } from '../../actions/commands/create-action.ts'
import { endOfWorkingDay } from '../../sla/end-of-working-day.ts'

type Promises = Pick<ComplaintIntake, 'callBack' | 'mailPromise' | 'urgent' | 'severity'>

const mailWithin = 2

/** What was promised while the complaint was taken down falls to the one who promised it (SLA-4). */
export async function promiseOnThePhone(
  context: WriteContext,
  number: string,
  form: Promises,
  by: { ownerId: string; customerId: string | null },
): Promise<void> {
  const { callBack, mailPromise, urgent } = form
  const common = { detail: '', urgent, ownerId: by.ownerId }
  if (callBack) {
    const { at, title } = callBack
    await createActionOfComplaint(context, number, { ...common, kind: 'call_back', title, dueAt: at })
  }
  if (mailPromise) {
    const facts = { severity: form.severity ?? null, onSite: false, customerId: by.customerId }
    const due = await endOfWorkingDay(context, facts, mailWithin)
    const { title } = mailPromise
    const dueAt = due.toISOString()
    await createActionOfComplaint(context, number, { ...common, kind: 'follow_up', title, dueAt })
  }
}
