import { Button } from '@mantine/core'
import type { Action } from '@redress/contracts/actions'
import type { ActionStep } from '@redress/domain/actions/action.workflow'
import { useTexts } from '../../lib/staff-texts.tsx'
import classes from './actions.module.css'

type Props = {
  action: Action
  /** The steps asked for; of these only what this person may take is shown. */
  among: readonly ActionStep[]
  onStep: (action: Action, step: ActionStep) => void
}

export function ActionStepButtons({ action, among, onStep }: Props) {
  const { t } = useTexts()
  const steps = action.steps.filter((step) => among.includes(step))
  if (steps.length === 0) return null
  return (
    <fieldset className={classes.steps} aria-label={t('action.steps-of', { title: action.title })}>
      {steps.map((step, index) => (
        <Button
          key={step}
          size="compact-sm"
          variant={index === 0 && isForward(step) ? 'filled' : 'default'}
          onClick={() => onStep(action, step)}
        >
          {t(`action-step.${step}`)}
        </Button>
      ))}
    </fieldset>
  )
}

function isForward(step: ActionStep): boolean {
  return step === 'approve' || step === 'done' || step === 'verify'
}
