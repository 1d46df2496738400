import { Button, TextInput } from '@mantine/core'
import type { Car } from '@redress/contracts/cars'
import { type FormEvent, useState } from 'react'
import { fieldErrors } from '../../../lib/field-errors.ts'
import { useTexts } from '../../../lib/staff-texts.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { ProblemNotice } from '../../../ui/problem-notice.tsx'
import { CauseField } from './cause-field.tsx'
import { EffectFields } from './effect-fields.tsx'
import type { MeasurePart } from './measure-card.tsx'
import classes from './measures.module.css'
import { useChangeMeasure } from './measures.mutations.ts'

type Props = { car: Car; action: Car['actions'][number]; part: MeasurePart; onClose: () => void }

/** Writes on an action what D5 or D6 asks for; owner and date are planned anew with a reason (CAR-5). */
export function ChangeDialog({ car, action, part, onClose }: Props) {
  const texts = useTexts()
  const { t } = texts
  const save = useChangeMeasure(car.number, action.id)
  const [form, setForm] = useState({
    causeId: action.causeId ?? '',
    expectedEffect: action.expectedEffect,
    proofPlan: action.proofPlan,
    introducedOn: action.introducedOn ?? '',
    effectPercent: action.effectPercent === null ? '' : String(action.effectPercent),
  })
  const faults = fieldErrors(save.error, texts)
  const [isNumber, setNumber] = useState(true)
  const set = (change: Partial<typeof form>) => setForm((before) => ({ ...before, ...change }))

  function submit(event: FormEvent) {
    event.preventDefault()
    const effect = form.effectPercent.trim().replace(',', '.')
    const isRead = effect === '' || Number.isFinite(Number(effect))
    setNumber(isRead)
    if (!isRead) return
    const plan = {
      causeId: form.causeId || null,
      expectedEffect: form.expectedEffect.trim(),
      proofPlan: form.proofPlan.trim(),
    }
    const result = {
      introducedOn: form.introducedOn || null,
      effectPercent: effect === '' ? null : Number(effect),
    }
    const { version } = action
    save.mutate(
      { version, ...(part === 'result' ? {} : plan), ...(part === 'plan' ? {} : result) },
      { onSuccess: onClose },
    )
  }

  return (
    <Dialog title={action.title} size="32rem" onClose={onClose}>
      <form className={classes.form} onSubmit={submit} noValidate>
        {save.error && <ProblemNotice error={save.error} slim />}
        {part !== 'result' && (
          <>
            <CauseField
              car={car}
              value={form.causeId}
              error={faults['causeId']}
              onChange={(causeId) => set({ causeId })}
            />
            <EffectFields value={form} errors={faults} onChange={set} />
          </>
        )}
        {part !== 'plan' && (
          <div className={classes.pair}>
            <TextInput
              type="date"
              label={t('car-measure.introduced')}
              value={form.introducedOn}
              error={faults['introducedOn']}
              onChange={(event) => set({ introducedOn: event.currentTarget.value })}
            />
            <TextInput
              inputMode="decimal"
              label={t('car-measure.effect')}
              value={form.effectPercent}
              error={isNumber ? faults['effectPercent'] : texts.word('field', 'malformed')}
              onChange={(event) => set({ effectPercent: event.currentTarget.value })}
            />
          </div>
        )}
        <div className={classes.ends}>
          <Button variant="default" onClick={onClose}>
            {t('edit.cancel')}
          </Button>
          <Button type="submit" loading={save.isPending}>
            {t('car-measure.save')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
