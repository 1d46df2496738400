import { NativeSelect, Stack, TextInput } from '@mantine/core'
import { formatTime } from '@redress/texts/format'
import { type FormEvent, useRef, useState } from 'react'
import { fromField, onDay, toField } from '../../lib/date-time-field.ts'
import { fieldErrors } from '../../lib/field-errors.ts'
import { newIdempotencyKey } from '../../lib/idempotency-key.ts'
import { useMe } from '../../lib/me.tsx'
import { useTexts } from '../../lib/staff-texts.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { notify } from '../../ui/notify.ts'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { useCreateAction } from './actions.mutations.ts'
import { DialogButtons } from './dialog-buttons.tsx'
import { DueField } from './due-field.tsx'

type Props = {
  number: string
  onClose: () => void
}

/** "We call you back": mostly by the end of today, in two keys (SLA-4). */
export function PromiseDialog({ number, onClose }: Props) {
  const texts = useTexts()
  const { t, language } = texts
  const me = useMe()
  const [now] = useState(() => new Date())
  const today = onDay(me.timeZone, now, 0, 17)
  const tomorrow = onDay(me.timeZone, now, 1, 10)
  // After hours, the end of today is no promise.
  const mayToday = today > now
  const [when, setWhen] = useState(mayToday ? 'today' : 'tomorrow')
  const [other, setOther] = useState(toField(me.timeZone, tomorrow))
  // Without the name: titles stand on the trail, which no erasure reaches.
  const [title, setTitle] = useState(t('action.promise-title'))
  const key = useRef(newIdempotencyKey())
  const create = useCreateAction()
  const errors = fieldErrors(create.error, texts)

  function submit(event: FormEvent) {
    event.preventDefault()
    const dueAt = { today, tomorrow }[when]?.toISOString() ?? fromField(me.timeZone, other)
    const wish = { number, kind: 'call_back' as const, title: title.trim(), ownerId: me.id }
    create.mutate(
      { ...wish, dueAt, key: key.current },
      {
        onSuccess: (action) => {
          const time = formatTime(language, me.timeZone, new Date(action.dueAt))
          notify(t('action.promised', { time }))
          onClose()
        },
        // Corrected words are another deed than the refused ones.
        onError: () => {
          key.current = newIdempotencyKey()
        },
      },
    )
  }

  return (
    <Dialog title={t('action.promise')} size="26rem" onClose={onClose}>
      <form onSubmit={submit} noValidate>
        <Stack gap="sm">
          {create.error && <ProblemNotice error={create.error} slim />}
          <NativeSelect
            data-autofocus
            label={t('action.promise-when')}
            value={when}
            data={[
              ...(mayToday ? [{ value: 'today', label: t('action.promise-today', { time: '17:00' }) }] : []),
              { value: 'tomorrow', label: t('action.promise-tomorrow', { time: '10:00' }) },
              { value: 'other', label: t('action.promise-other') },
            ]}
            onChange={(event) => setWhen(event.currentTarget.value)}
          />
          {when === 'other' && (
            <DueField label={t('action.due')} value={other} error={errors['dueAt']} onChange={setOther} />
          )}
          <TextInput
            label={t('action.title')}
            maxLength={200}
            value={title}
            error={errors['title']}
            onChange={(event) => setTitle(event.currentTarget.value)}
          />
          <DialogButtons action={t('action.promise')} loading={create.isPending} onClose={onClose} />
        </Stack>
      </form>
    </Dialog>
  )
}
