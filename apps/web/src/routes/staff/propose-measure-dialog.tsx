import { Stack, TextInput } from '@mantine/core'
import type { Car } from '@redress/contracts/cars'
import { isInterim, type MeasureDiscipline } from '@redress/domain/cars/measures'
import { type FormEvent, useRef, useState } from 'react'
import { DialogButtons } from '../../features/actions/dialog-buttons.tsx'
import { PlanFields, usePlan } from '../../features/actions/plan-fields.tsx'
import { CauseField } from '../../features/cars/measures/cause-field.tsx'
import { EffectFields } from '../../features/cars/measures/effect-fields.tsx'
import { useProposeMeasure } from '../../features/cars/measures/measures.mutations.ts'
import { onDay } from '../../lib/date-time-field.ts'
import { fieldErrors } from '../../lib/field-errors.ts'
import { newIdempotencyKey } from '../../lib/idempotency-key.ts'
import { useMe } from '../../lib/me.tsx'
import { useTexts } from '../../lib/staff-texts.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { notify } from '../../ui/notify.ts'
import { ProblemNotice } from '../../ui/problem-notice.tsx'

type Props = { car: Car; discipline: MeasureDiscipline; causeId?: string; onClose: () => void }

/** Proposes an action of a discipline; against a cause it says what it will bring about and how that is proven. */
export function ProposeMeasureDialog({ car, discipline, causeId = '', onClose }: Props) {
  const texts = useTexts()
  const { t } = texts
  const me = useMe()
  const propose = useProposeMeasure(car.number)
  const plan = usePlan(() => ({
    title: '',
    detail: '',
    ownerId: me.id,
    dueAt: onDay(me.timeZone, new Date(), isInterim({ discipline }) ? 1 : 7, 16),
  }))
  const [effect, setEffect] = useState({ causeId, expectedEffect: '', proofPlan: '', introducedOn: '' })
  const key = useRef(newIdempotencyKey())
  const errors = fieldErrors(propose.error, texts)
  const set = (change: Partial<typeof effect>) => setEffect((before) => ({ ...before, ...change }))
  const answersCause = !isInterim({ discipline })

  function submit(event: FormEvent) {
    event.preventDefault()
    const wish = {
      ...plan.sent,
      ...effect,
      discipline,
      causeId: effect.causeId || null,
      introducedOn: effect.introducedOn || null,
      key: key.current,
    }
    propose.mutate(wish, {
      onSuccess: () => {
        notify(t(answersCause ? 'car-measure.proposed' : 'car-measure.planned', { title: wish.title }))
        onClose()
      },
      // Corrected words are another deed than the refused ones.
      onError: () => {
        key.current = newIdempotencyKey()
      },
    })
  }

  return (
    <Dialog
      title={`${discipline.toUpperCase()} · ${t('car-measure.propose')}`}
      size="32rem"
      onClose={onClose}
    >
      <form onSubmit={submit} noValidate>
        <Stack gap="sm">
          {propose.error && <ProblemNotice error={propose.error} slim />}
          <PlanFields plan={plan} errors={errors} autofocus />
          {answersCause ? (
            <>
              <CauseField
                car={car}
                value={effect.causeId}
                error={errors['causeId']}
                onChange={(next) => set({ causeId: next })}
              />
              <EffectFields value={effect} errors={errors} onChange={set} />
            </>
          ) : (
            <TextInput
              type="date"
              label={t('car-measure.introduced')}
              value={effect.introducedOn}
              error={errors['introducedOn']}
              onChange={(event) => set({ introducedOn: event.currentTarget.value })}
            />
          )}
          <DialogButtons action={t('action.create')} loading={propose.isPending} onClose={onClose} />
        </Stack>
      </form>
    </Dialog>
  )
}
