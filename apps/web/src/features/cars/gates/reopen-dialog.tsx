import type { Car } from '@redress/contracts/cars'
import { fieldErrors } from '../../../lib/field-errors.ts'
import { useTexts } from '../../../lib/staff-texts.tsx'
import { ProblemNotice } from '../../../ui/problem-notice.tsx'
import { ReasonDialog } from '../../../ui/reason-dialog.tsx'
import classes from './gates.module.css'
import { useReopenGate } from './gates.mutations.ts'

type Props = { car: Pick<Car, 'number'>; state: Car['gates'][number]; onClose: () => void }

/** Takes an accepted group up again, with the reason (CAR-6). */
export function ReopenDialog({ car, state: { gate, version }, onClose }: Props) {
  const texts = useTexts()
  const { t } = texts
  const reopen = useReopenGate(car.number)
  const fault = fieldErrors(reopen.error, texts)['reason']
  const name = t(`gate.${gate}`)
  return (
    <ReasonDialog
      title={t('car-gate.reopen', { name })}
      label={t('car-gate.why-reopen')}
      act={t('car-gate.reopen', { name })}
      fault={fault}
      isPending={reopen.isPending}
      maxLength={2000}
      onReason={(reason) => reopen.mutate({ gate, version, reason }, { onSuccess: onClose })}
      onClose={onClose}
    >
      <p className={classes.meaning}>{t('car-gate.reopen-means')}</p>
      {reopen.error && !fault && <ProblemNotice error={reopen.error} slim />}
    </ReasonDialog>
  )
}
