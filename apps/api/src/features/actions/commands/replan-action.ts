import type { ActionPlan } from '@redress/contracts/actions'
import type { WriteContext } from '../../../platform/write.ts'
import { checkOwner } from './check-owner.ts'
import { takeStep } from './take-step.ts'

/** Another date, owner or wording, with the reason. A proposal that was sent back asks for agreement again. */
export async function replanAction(context: WriteContext, id: string, plan: ActionPlan) {
  const owner = plan.ownerId === undefined ? null : await checkOwner(context.tx, plan.ownerId)
  await takeStep(context, {
    id,
    version: plan.version,
    step: 'replan',
    past: 'replanned',
    changesWords: plan.title !== undefined || plan.detail !== undefined,
    change: () => ({
      dueAt: new Date(plan.dueAt),
      remark: plan.reason,
      sentBackAt: null,
      remindedAt: null,
      ...(owner ? { ownerId: owner.id } : {}),
      ...(plan.title === undefined ? {} : { title: plan.title }),
      ...(plan.detail === undefined ? {} : { detail: plan.detail }),
    }),
    data: {
      reason: plan.reason,
      dueAt: plan.dueAt,
      ...(owner ? { name: owner.name, ownerId: owner.id } : {}),
    },
  })
  return null
}
