import { Button, SegmentedControl, Textarea, TextInput } from '@mantine/core'
import type { CarKind } from '@redress/domain/cars/car'
import { type FormEvent, useState } from 'react'
import { fieldErrors } from '../../lib/field-errors.ts'
import { newIdempotencyKey } from '../../lib/idempotency-key.ts'
import { useTexts } from '../../lib/staff-texts.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import classes from './cars.module.css'
import { useOpenCar } from './cars.mutations.ts'

type Props = {
  /** Complaints it is opened from; none for a cause found elsewhere. */
  complaints: string[]
  title?: string
  onClose: () => void
  onOpened: (number: string) => void
}

/** Opens a CAR; all that the complaints say is taken over (CAR-1). */
export function OpenCarDialog({ complaints, title = '', onClose, onOpened }: Props) {
  const texts = useTexts()
  const { t } = texts
  const open = useOpenCar()
  const [key] = useState(newIdempotencyKey)
  const [form, setForm] = useState<{ kind: CarKind; title: string; reason: string }>({
    kind: 'eight_d',
    title,
    reason: '',
  })
  const faults = fieldErrors(open.error, texts)
  const isForNone = complaints.length === 0

  function submit(event: FormEvent) {
    event.preventDefault()
    const origin = isForNone ? 'internal' : 'complaint'
    open.mutate({ ...form, origin, complaints, key }, { onSuccess: ({ number }) => onOpened(number) })
  }

  return (
    <Dialog title={t('cars.new')} size="md" onClose={onClose}>
      <form onSubmit={submit} noValidate className={classes.dialog}>
        <SegmentedControl
          aria-label={t('car.kind')}
          value={form.kind}
          onChange={(kind) => setForm({ ...form, kind })}
          data={(['eight_d', 'four_d'] as const).map((value) => ({ value, label: t(`car-kind.${value}`) }))}
        />
        <TextInput
          data-autofocus
          label={t('car.name')}
          value={form.title}
          error={faults['title']}
          maxLength={200}
          onChange={(event) => setForm({ ...form, title: event.currentTarget.value })}
        />
        {isForNone && (
          <Textarea
            label={t('car.reason')}
            autosize
            minRows={2}
            value={form.reason}
            error={faults['reason']}
            onChange={(event) => setForm({ ...form, reason: event.currentTarget.value })}
          />
        )}
        {open.error && Object.keys(faults).length === 0 && <ProblemNotice error={open.error} slim />}
        <div className={classes.acts}>
          <Button type="submit" loading={open.isPending}>
            {t('car.open')}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('edit.cancel')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
