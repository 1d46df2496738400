import type { Action } from '@redress/contracts/actions'
import { useNow } from '../../lib/now.ts'
import { useTexts } from '../../lib/staff-texts.tsx'
import {
  IconAlertTriangleFilled,
  IconArrowDownLeft,
  IconBolt,
  IconCircle,
  IconCircleCheck,
  IconCircleCheckFilled,
  IconCircleDashed,
  IconCircleX,
} from '../../ui/icons.ts'
import { type ActionState, stateOf } from './action-state.ts'
import classes from './actions.module.css'

const icons: Record<ActionState, typeof IconCircle> = {
  proposed: IconCircleDashed,
  'sent-back': IconArrowDownLeft,
  planned: IconCircle,
  soon: IconBolt,
  overdue: IconAlertTriangleFilled,
  done: IconCircleCheck,
  closed: IconCircleCheckFilled,
  verified: IconCircleCheckFilled,
  cancelled: IconCircleX,
}

/** Colour, sign and word say the same, for whoever sees only one of them. */
export function ActionStateTag({ action }: { action: Action }) {
  const { t } = useTexts()
  const state = stateOf(action, useNow())
  const Icon = icons[state]
  return (
    <span className={classes.state} data-state={state}>
      <Icon size={14} aria-hidden />
      {t(`action-state.${state}`)}
    </span>
  )
}
