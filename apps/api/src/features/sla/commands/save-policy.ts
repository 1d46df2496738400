import type { PolicyEntry } from '@redress/contracts/sla'
import { faultInTarget, targetOf } from '@redress/domain/sla/target'
import { fieldProblem, problem } from '../../../platform/problem.ts'
import type { WriteContext } from '../../../platform/write.ts'

async function checkParts({ tx }: WriteContext, entry: PolicyEntry) {
  const fault = faultInTarget(entry)
  if (fault) throw fieldProblem('#/amount', fault, { min: 1 })
  if ((await tx.calendar.count({ where: { id: entry.calendarId } })) === 0) {
    throw fieldProblem('#/calendarId', 'not-found')
  }
  if (entry.customerId && (await tx.customer.count({ where: { id: entry.customerId } })) === 0) {
    throw fieldProblem('#/customerId', 'not-found')
  }
}

async function putOutOfForce({ tx, record }: WriteContext, id: string): Promise<void> {
  const { count } = await tx.clockPolicy.updateMany({ where: { id, active: true }, data: { active: false } })
  if (count === 0) {
    throw (await tx.clockPolicy.count({ where: { id } })) === 0
      ? problem('not-found')
      : problem('stale-version')
  }
  record({ subject: 'clock-policy', subjectId: id, type: 'clock-policy.ended' })
}

/** A policy in force never changes: a new one takes its place, and what was promised when stays on record (SLA-3). */
export async function createPolicy(context: WriteContext, entry: PolicyEntry) {
  const { tx, record } = context
  await checkParts(context, entry)
  // Two policies with one aim would leave it open which of them holds.
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('clock-policy', 0))`
  if (entry.replaces) await putOutOfForce(context, entry.replaces)
  const { kind, severity, onSite, side, customerId, calendarId } = entry
  const twin = await tx.clockPolicy.count({ where: { kind, severity, onSite, customerId, active: true } })
  if (twin > 0) throw fieldProblem('#/kind', 'already-used')
  const target = targetOf(entry)
  const aim = { kind, target, calendarId, severity, onSite, side, customerId }
  const { id } = await tx.clockPolicy.create({ data: aim })
  record({
    subject: 'clock-policy',
    subjectId: id,
    type: 'clock-policy.created',
    isNew: true,
    data: {
      after: aim,
      ...(entry.replaces ? { replaces: entry.replaces } : {}),
    },
  })
  return null
}

export async function endPolicy(context: WriteContext, id: string) {
  await putOutOfForce(context, id)
  return null
}
