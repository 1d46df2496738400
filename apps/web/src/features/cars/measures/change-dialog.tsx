import { Button, TextInput } from '@mantine/core'
import type { Car } from '@redress/contracts/cars'
import { isFrozen } from '@redress/domain/cars/gate-state'
import { isInterim } from '@redress/domain/cars/measures'
import { type FormEvent, useState } from 'react'
import { changesUpon } from '../../../lib/changes-upon.ts'
import { fieldErrors } from '../../../lib/field-errors.ts'
import { useTexts } from '../../../lib/staff-texts.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { ProblemNotice } from '../../../ui/problem-notice.tsx'
import { CauseField } from './cause-field.tsx'
import { EffectFields } from './effect-fields.tsx'
import type { MeasurePart } from './measure-card.tsx'
import { MeasureConflict } from './measure-conflict.tsx'
import classes from './measures.module.css'
import { useChangeMeasure } from './measures.mutations.ts'
import { type Measure, type MeasureSeen, useMeasureUpon } from './use-measure-upon.ts'

type Change = Partial<
  Pick<Measure, 'causeId' | 'expectedEffect' | 'proofPlan' | 'introducedOn' | 'effectPercent'>
>
type Props = { car: Car; action: Car['actions'][number]; part: MeasurePart; onClose: () => void }

/** Writes on an action what D5 or D6 asks for; owner and date are planned anew with a reason (CAR-5). */
export function ChangeDialog({ car, action, part, onClose }: Props) {
  const texts = useTexts()
  const { t } = texts
  const { mutateAsync } = useChangeMeasure(car.number, action.id)
  const saving = useMeasureUpon<Change>({
    car,
    action,
    save: ({ version }, change) => mutateAsync({ version, ...change }),
    onDone: onClose,
  })
  const { conflict } = saving
  const [begun] = useState(action)
  const [form, setForm] = useState({
    causeId: action.causeId ?? '',
    expectedEffect: action.expectedEffect,
    proofPlan: action.proofPlan,
    introducedOn: action.introducedOn ?? '',
    effectPercent: action.effectPercent === null ? '' : String(action.effectPercent),
  })
  const faults = fieldErrors(saving.error, texts)
  const refusalOf = ({ car: now, discipline }: MeasureSeen) => {
    if (!now) return t('conflict.not-from-here', { state: t('action-state.cancelled') })
    if (discipline === null || !isFrozen(now, discipline)) return null
    return t('conflict.needs', { missing: t('condition.discipline-open') })
  }
  const [isNumber, setNumber] = useState(true)
  const set = (change: Partial<typeof form>) => setForm((before) => ({ ...before, ...change }))

  const effect = form.effectPercent.trim().replace(',', '.')
  const isRead = effect === '' || Number.isFinite(Number(effect))
  const plan = {
    causeId: form.causeId || null,
    expectedEffect: form.expectedEffect.trim(),
    proofPlan: form.proofPlan.trim(),
  }
  const result = {
    introducedOn: form.introducedOn || null,
    effectPercent: effect === '' ? null : Number(effect),
  }
  const mine: Change = changesUpon<Measure>(begun, {
    ...(part === 'result' ? {} : plan),
    ...(part === 'plan' ? {} : result),
  })

  function submit(event: FormEvent) {
    event.preventDefault()
    setNumber(isRead)
    if (!isRead) return
    if (Object.keys(mine).length === 0) onClose()
    else saving.save(mine)
  }

  return (
    <Dialog title={action.title} size="32rem" onClose={onClose}>
      <form className={classes.form} onSubmit={submit} noValidate>
        {saving.error && <ProblemNotice error={saving.error} slim />}
        {conflict && (
          <MeasureConflict
            car={car}
            conflict={conflict}
            mine={mine}
            refusal={refusalOf(conflict.now)}
            busy={saving.isPending}
            onAnyway={() => saving.putMine(mine)}
          />
        )}
        {part !== 'result' && (
          <>
            {!isInterim(action) && (
              <CauseField
                car={car}
                value={form.causeId}
                error={faults['causeId']}
                onChange={(causeId) => set({ causeId })}
              />
            )}
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
          <Button type="submit" loading={saving.isPending} disabled={conflict !== null}>
            {t('car-measure.save')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
