import type { Car } from '@redress/contracts/cars'
import type { UseMutationResult } from '@tanstack/react-query'
import { fieldErrors } from '../../../lib/field-errors.ts'
import { useTexts } from '../../../lib/staff-texts.tsx'
import { ProblemNotice } from '../../../ui/problem-notice.tsx'
import { ReasonDialog } from '../../../ui/reason-dialog.tsx'
import classes from './causes.module.css'

type Props = {
  title: string
  hint: string
  what: string
  /** Said when something still leans on it. */
  inUse: string
  version: number
  strike: UseMutationResult<Car, Error, { version: number; reason: string }>
  onClose: () => void
}

/** Off the report, with the reason; the timeline keeps it. */
export function StrikeDialog({ title, hint, what, inUse, version, strike, onClose }: Props) {
  const texts = useTexts()
  const { t } = texts
  const faults = fieldErrors(strike.error, texts)
  return (
    <ReasonDialog
      title={title}
      label={t('cause.reason')}
      act={t('cause.strike')}
      fault={faults['reason']}
      isPending={strike.isPending}
      maxLength={2000}
      onReason={(reason) => strike.mutate({ version, reason }, { onSuccess: onClose })}
      onClose={onClose}
    >
      <strong>{what}</strong>
      <p className={classes.hint}>{hint}</p>
      {faults['id'] && <p role="alert">{inUse}</p>}
      {strike.error && Object.keys(faults).length === 0 && <ProblemNotice error={strike.error} slim />}
    </ReasonDialog>
  )
}
