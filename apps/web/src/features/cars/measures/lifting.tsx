import { Button } from '@mantine/core'
import type { Car } from '@redress/contracts/cars'
import { faultsInLifting } from '@redress/domain/cars/measures'
import { formatTime } from '@redress/texts/format'
import { useState } from 'react'
import { fieldErrors } from '../../../lib/field-errors.ts'
import { useMay, useMe } from '../../../lib/me.tsx'
import { useTexts } from '../../../lib/staff-texts.tsx'
import { ProblemNotice } from '../../../ui/problem-notice.tsx'
import { ReasonDialog } from '../../../ui/reason-dialog.tsx'
import { MeasureConflict } from './measure-conflict.tsx'
import classes from './measures.module.css'
import { useLiftMeasure } from './measures.mutations.ts'
import { type Measure, useMeasureUpon } from './use-measure-upon.ts'

type Props = { car: Car; action: Measure }

/** An interim measure is in force until D6 is proven; then it is lifted with a reason (CAR-9). */
export function Lifting({ car, action }: Props) {
  const { t } = useTexts()
  const [lifting, setLifting] = useState(false)
  const mayLift = useMay('car.work') && car.status !== 'cancelled'
  const standing = useStanding()(car, action)
  return (
    <div className={classes.line}>
      <span className={classes.quiet}>{standing ?? t('car-measure.in-force')}</span>
      {mayLift && standing === null && (
        <Button size="compact-sm" variant="default" onClick={() => setLifting(true)}>
          {t('car-measure.lift')}
        </Button>
      )}
      {lifting && <LiftDialog car={car} action={action} onClose={() => setLifting(false)} />}
    </div>
  )
}

/** Why an interim measure can't be lifted: it was already, or D6 is not proven; null when it can. */
function useStanding(): (car: Car, action: Measure) => string | null {
  const { t, word, language } = useTexts()
  const { timeZone } = useMe()
  return (car, action) => {
    if (action.liftedAt) {
      const time = formatTime(language, timeZone, new Date(action.liftedAt))
      return t('car-measure.lifted', { time, name: action.liftedBy ?? '', reason: action.liftedReason })
    }
    const missing = faultsInLifting(car)
    if (missing.length === 0) return null
    const words = missing.map((code) => word('condition', code) ?? code).join(', ')
    return t('car-measure.lift-early', { missing: words })
  }
}

function LiftDialog({ car, action, onClose }: Props & { onClose: () => void }) {
  const texts = useTexts()
  const { t } = texts
  const { mutateAsync } = useLiftMeasure(car.number, action.id)
  const standing = useStanding()
  const saving = useMeasureUpon<string>({
    car,
    action,
    save: ({ version }, wanted) => mutateAsync({ version, reason: wanted }),
    onDone: onClose,
  })
  const { conflict } = saving
  const fault = fieldErrors(saving.error, texts)['reason']
  return (
    <ReasonDialog
      title={t('car-measure.lift-title')}
      label={t('car-measure.lift-reason')}
      act={t('car-measure.lift')}
      fault={fault}
      isPending={saving.isPending}
      isBlocked={conflict !== null}
      onReason={saving.save}
      onClose={onClose}
    >
      {(reason) => (
        <>
          {saving.error && !fault && <ProblemNotice error={saving.error} slim />}
          {conflict && (
            <MeasureConflict
              car={car}
              conflict={conflict}
              refusal={standing(conflict.now.car ?? car, conflict.now)}
              busy={saving.isPending}
              onAnyway={() => saving.putMine(reason)}
            />
          )}
          <strong>{action.title}</strong>
        </>
      )}
    </ReasonDialog>
  )
}
