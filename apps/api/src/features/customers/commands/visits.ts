import type { VisitCancelling, VisitChange, VisitPlan, VisitReport } from '@redress/contracts/visits'
import { visitState } from '@redress/domain/customers/customer'
import type { Tx } from '@redress/prisma/connect'
import type { Prisma } from '@redress/prisma/generated/client'
import { newId } from '../../../platform/insert-row.ts'
import { fieldProblem, problem } from '../../../platform/problem.ts'
import type { WriteContext } from '../../../platform/write.ts'

async function needColleague(tx: Tx, id: string | undefined): Promise<void> {
  if (id === undefined) return
  const known = await tx.user.count({ where: { id, disabledAt: null } })
  if (known === 0) throw fieldProblem('#/byId', 'not-found')
}

export async function planVisit({ tx, record }: WriteContext, customerId: string, plan: VisitPlan) {
  if ((await tx.customer.count({ where: { id: customerId } })) === 0) throw problem('not-found')
  await needColleague(tx, plan.byId)
  const id = newId()
  await tx.customerVisit.create({ data: { id, customerId, ...plan, plannedAt: new Date(plan.plannedAt) } })
  record({
    subject: 'customer',
    subjectId: customerId,
    type: 'customer.visit-planned',
    data: { visitId: id, kind: plan.kind, plannedAt: plan.plannedAt, byId: plan.byId },
  })
  return { id }
}

type Step = {
  version: number
  type: `customer.visit-${string}`
  data: Prisma.CustomerVisitUncheckedUpdateManyInput
  told: Record<string, unknown>
}

/** Only what is planned can change: what is done or given up stays as it was written (AL-1). */
async function changePlanned({ tx, record }: WriteContext, id: string, step: Step) {
  const visit = await tx.customerVisit.findUnique({ where: { id } })
  if (!visit) throw problem('not-found')
  if (visit.version !== step.version) throw problem('stale-version')
  if (visitState(visit) !== 'planned') throw problem('not-from-here')
  const { count } = await tx.customerVisit.updateMany({
    where: { id, version: step.version },
    data: { ...step.data, version: { increment: 1 } },
  })
  if (count === 0) throw problem('stale-version')
  record({
    subject: 'customer',
    subjectId: visit.customerId,
    type: step.type,
    data: { visitId: id, ...step.told },
  })
  return null
}

export async function replanVisit(context: WriteContext, id: string, change: VisitChange) {
  const { version, plannedAt, kind, byId, purpose } = change
  await needColleague(context.tx, byId)
  const told = {
    ...(kind === undefined ? {} : { kind }),
    ...(byId === undefined ? {} : { byId }),
    ...(plannedAt === undefined ? {} : { plannedAt: new Date(plannedAt) }),
  }
  const data = { ...told, ...(purpose === undefined ? {} : { purpose }) }
  return changePlanned(context, id, { version, type: 'customer.visit-replanned', data, told })
}

/** What was said; it can't have been said in the future. */
export async function reportVisit(
  context: WriteContext,
  id: string,
  { version, report, doneAt }: VisitReport,
) {
  const at = new Date(doneAt)
  if (at > context.now) throw fieldProblem('#/doneAt', 'in-the-future')
  const data = { report, doneAt: at }
  return changePlanned(context, id, { version, type: 'customer.visit-done', data, told: { doneAt } })
}

export async function cancelVisit(context: WriteContext, id: string, { version, reason }: VisitCancelling) {
  const data = { report: reason, cancelledAt: context.now }
  return changePlanned(context, id, { version, type: 'customer.visit-cancelled', data, told: {} })
}
