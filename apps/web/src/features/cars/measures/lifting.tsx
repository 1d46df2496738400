import { Button, Textarea } from '@mantine/core'
import type { Car } from '@redress/contracts/cars'
import { faultsInLifting } from '@redress/domain/cars/measures'
import { formatTime } from '@redress/texts/format'
import { type FormEvent, useState } from 'react'
import { fieldErrors } from '../../../lib/field-errors.ts'
import { useMay, useMe } from '../../../lib/me.tsx'
import { useTexts } from '../../../lib/staff-texts.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { ProblemNotice } from '../../../ui/problem-notice.tsx'
import classes from './measures.module.css'
import { useLiftMeasure } from './measures.mutations.ts'

type Props = { car: Car; action: Car['actions'][number] }

/** An interim measure is in force until D6 is proven; then it is lifted with a reason (CAR-9). */
export function Lifting({ car, action }: Props) {
  const { t, word, language } = useTexts()
  const { timeZone } = useMe()
  const [lifting, setLifting] = useState(false)
  const mayLift = useMay('car.work') && car.status !== 'cancelled'
  if (action.liftedAt) {
    const time = formatTime(language, timeZone, new Date(action.liftedAt))
    const name = action.liftedBy ?? ''
    return (
      <p className={classes.quiet}>{t('car-measure.lifted', { time, name, reason: action.liftedReason })}</p>
    )
  }
  const missing = faultsInLifting(car)
  if (missing.length > 0) {
    const words = missing.map((code) => word('condition', code) ?? code).join(', ')
    return <p className={classes.quiet}>{t('car-measure.lift-early', { missing: words })}</p>
  }
  return (
    <div className={classes.line}>
      <span className={classes.quiet}>{t('car-measure.in-force')}</span>
      {mayLift && (
        <Button size="compact-sm" variant="default" onClick={() => setLifting(true)}>
          {t('car-measure.lift')}
        </Button>
      )}
      {lifting && <LiftDialog car={car} action={action} onClose={() => setLifting(false)} />}
    </div>
  )
}

function LiftDialog({ car, action, onClose }: Props & { onClose: () => void }) {
  const texts = useTexts()
  const { t } = texts
  const lift = useLiftMeasure(car.number, action.id)
  const [reason, setReason] = useState('')
  const faults = fieldErrors(lift.error, texts)

  function submit(event: FormEvent) {
    event.preventDefault()
    lift.mutate({ version: action.version, reason: reason.trim() }, { onSuccess: onClose })
  }

  return (
    <Dialog title={t('car-measure.lift-title')} size="28rem" onClose={onClose}>
      <form className={classes.form} onSubmit={submit} noValidate>
        {lift.error && <ProblemNotice error={lift.error} slim />}
        <strong>{action.title}</strong>
        <Textarea
          data-autofocus
          label={t('car-measure.lift-reason')}
          autosize
          minRows={2}
          maxLength={500}
          value={reason}
          error={faults['reason']}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <div className={classes.ends}>
          <Button variant="default" onClick={onClose}>
            {t('edit.cancel')}
          </Button>
          <Button type="submit" loading={lift.isPending}>
            {t('car-measure.lift')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
