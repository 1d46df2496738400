import { type ComplaintStep, sixSteps } from '@redress/domain/complaints/complaint'
import { useTexts } from '../lib/staff-texts.tsx'
import classes from './step-mark.module.css'

/** The step as number in a circle and name; side exits have a dash instead of a number. */
export function StepMark({ step }: { step: ComplaintStep }) {
  const { t } = useTexts()
  const place = sixSteps.findIndex((one) => one === step) + 1
  const done = step === 'closed' || place === 0
  return (
    <span className={classes.mark} title={t(`step.${step}`)}>
      <span className={done ? classes.doneCircle : classes.circle} aria-hidden>
        {place === 0 ? '–' : place}
      </span>
      <span className={classes.name}>{t(`step.${step}`)}</span>
    </span>
  )
}
