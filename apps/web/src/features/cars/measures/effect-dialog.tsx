import { Button, Textarea } from '@mantine/core'
import type { Car } from '@redress/contracts/cars'
import { type FormEvent, useState } from 'react'
import { callSignedIn } from '../../../lib/call-signed-in.ts'
import { fieldErrors } from '../../../lib/field-errors.ts'
import { useTexts } from '../../../lib/staff-texts.tsx'
import { useSaveUpon } from '../../../lib/use-save-upon.ts'
import { ConflictBox } from '../../../ui/conflict-box.tsx'
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
  const { mutateAsync: judge } = useJudgeEffect(car.number)
  const { mutateAsync: reopen } = useReopenCar(car.number)
  const saving = useSaveUpon<Car, string>({
    upon: car,
    read: () => callSignedIn('GET /api/cars/:number', { params: { number: car.number } }),
    save: ({ version }, words) =>
      wish === 'reopen'
        ? reopen({ version, reason: words })
        : judge({ version, effectiveness: wish, reason: words }),
    onDone: onClose,
  })
  const { conflict } = saving
  const [reason, setReason] = useState('')
  const faults = fieldErrors(saving.error, texts)
  const act = t(`car-measure.${actOf[wish]}`)
  const facts = useFacts()

  function submit(event: FormEvent) {
    event.preventDefault()
    saving.save(reason.trim())
  }

  return (
    <Dialog title={wish === 'reopen' ? act : t('car-measure.judge-title')} size="28rem" onClose={onClose}>
      <form className={classes.form} onSubmit={submit} noValidate>
        {saving.error && <ProblemNotice error={saving.error} slim />}
        {conflict && (
          <ConflictBox
            by={t('conflict.meanwhile')}
            fields={facts(conflict.before).map((fact, index) => ({
              ...fact,
              before: fact.now,
              now: facts(conflict.now)[index]?.now ?? '',
            }))}
            busy={saving.isPending}
            // Only what is closed is judged or opened again.
            onPut={conflict.now.status === 'closed' ? () => saving.putMine(reason.trim()) : undefined}
            putLabel={t('conflict.anyway')}
            refusal={
              conflict.now.status === 'closed'
                ? undefined
                : t('conflict.not-from-here', { state: t(`car-status.${conflict.now.status}`) })
            }
          />
        )}
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
          <Button type="submit" loading={saving.isPending} disabled={conflict !== null}>
            {act}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}

/** What of the whole sheet a judgement stands upon. */
function useFacts() {
  const { t } = useTexts()
  return ({ status, title, leader, watch }: Car) => [
    { name: 'status', label: t('action.state'), now: t(`car-status.${status}`), mine: null },
    { name: 'title', label: t('action.title'), now: title, mine: null },
    { name: 'leader', label: t('car-team.leader'), now: leader?.name ?? '', mine: null },
    {
      name: 'effectiveness',
      label: t('car-measure.judge-title'),
      now: watch.effectiveness ? t(`effectiveness.${watch.effectiveness}`) : '',
      mine: null,
    },
  ]
}
