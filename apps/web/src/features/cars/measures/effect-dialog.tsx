import { Button, Textarea } from '@mantine/core'
import type { Car } from '@redress/contracts/cars'
import { type FormEvent, useState } from 'react'
import { fieldErrors } from '../../../lib/field-errors.ts'
import { useTexts } from '../../../lib/staff-texts.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { ProblemNotice } from '../../../ui/problem-notice.tsx'
import classes from './measures.module.css'
import { useJudgeEffect, useReopenCar } from './measures.mutations.ts'

export type EffectWish = 'effective' | 'not_effective' | 'reopen'

type Props = {
  car: Car
  wish: EffectWish
  /** The figures say the same: then no reason is needed. */
  isAsCounted: boolean
  onClose: () => void
}

const actOf = { effective: 'judge-effective', not_effective: 'judge-not', reopen: 'reopen' } as const

/** The judgement of a person on the correction, with the reason; all but "effective" opens the CAR again. */
export function EffectDialog({ car, wish, isAsCounted, onClose }: Props) {
  const texts = useTexts()
  const { t } = texts
  const judge = useJudgeEffect(car.number)
  const reopen = useReopenCar(car.number)
  const [reason, setReason] = useState('')
  const error = judge.error ?? reopen.error
  const faults = fieldErrors(error, texts)
  const act = t(`car-measure.${actOf[wish]}`)

  function submit(event: FormEvent) {
    event.preventDefault()
    const { version } = car
    const words = reason.trim()
    if (wish === 'reopen') reopen.mutate({ version, reason: words }, { onSuccess: onClose })
    else judge.mutate({ version, effectiveness: wish, reason: words }, { onSuccess: onClose })
  }

  return (
    <Dialog title={wish === 'reopen' ? act : t('car-measure.judge-title')} size="28rem" onClose={onClose}>
      <form className={classes.form} onSubmit={submit} noValidate>
        {error && <ProblemNotice error={error} slim />}
        {wish !== 'effective' && <p className={classes.quiet}>{t('car-measure.judge-not-hint')}</p>}
        <Textarea
          data-autofocus
          label={t('car-measure.judge-reason')}
          required={wish !== 'effective' || !isAsCounted}
          autosize
          minRows={2}
          maxLength={2000}
          value={reason}
          error={faults['reason']}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <div className={classes.ends}>
          <Button variant="default" onClick={onClose}>
            {t('edit.cancel')}
          </Button>
          <Button type="submit" loading={judge.isPending || reopen.isPending}>
            {act}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
