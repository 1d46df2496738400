import { Checkbox, NativeSelect, Stack, Textarea, TextInput } from '@mantine/core'
import { type ActionKind, actionKinds } from '@redress/domain/actions/action'
import { type FormEvent, useRef, useState } from 'react'
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
import { fromField, onDay, toField } from './due-time.ts'
import { OwnerField } from './owner-field.tsx'

/** Proposes a measure or plans a look at something (AC-2). */
export function CreateDialog({ number, onClose }: { number: string; onClose: () => void }) {
  const texts = useTexts()
  const { t } = texts
  const me = useMe()
  const [kind, setKind] = useState<ActionKind>('corrective')
  const [title, setTitle] = useState('')
  const [detail, setDetail] = useState('')
  const [urgent, setUrgent] = useState(false)
  const [ownerId, setOwnerId] = useState(me.id)
  const [due, setDue] = useState(() => toField(me.timeZone, onDay(me.timeZone, new Date(), 7, 16)))
  const key = useRef(newIdempotencyKey())
  const create = useCreateAction()
  const errors = fieldErrors(create.error, texts)

  function submit(event: FormEvent) {
    event.preventDefault()
    const dueAt = fromField(me.timeZone, due)?.toISOString() ?? ''
    const wish = { number, kind, title: title.trim(), detail, urgent, ownerId, dueAt, key: key.current }
    create.mutate(wish, {
      onSuccess: (action) => {
        notify(t('action.created', { title: action.title }))
        onClose()
      },
      // Corrected words are another deed than the refused ones.
      onError: () => {
        key.current = newIdempotencyKey()
      },
    })
  }

  return (
    <Dialog title={t('action.new')} size="32rem" onClose={onClose}>
      <form onSubmit={submit} noValidate>
        <Stack gap="sm">
          {create.error && <ProblemNotice error={create.error} slim />}
          <NativeSelect
            label={t('action.kind')}
            value={kind}
            data={actionKinds.map((value) => ({ value, label: t(`action-kind.${value}`) }))}
            onChange={(event) => setKind(event.currentTarget.value as ActionKind)}
          />
          <TextInput
            data-autofocus
            label={t('action.title')}
            maxLength={200}
            value={title}
            error={errors['title']}
            onChange={(event) => setTitle(event.currentTarget.value)}
          />
          <Textarea
            label={t('action.detail')}
            autosize
            minRows={2}
            maxLength={4000}
            value={detail}
            error={errors['detail']}
            onChange={(event) => setDetail(event.currentTarget.value)}
          />
          <OwnerField value={ownerId} error={errors['ownerId']} onChange={setOwnerId} />
          <DueField label={t('action.due')} value={due} error={errors['dueAt']} onChange={setDue} />
          <Checkbox
            label={t('action.urgent')}
            checked={urgent}
            onChange={(event) => setUrgent(event.currentTarget.checked)}
          />
          <DialogButtons action={t('action.create')} loading={create.isPending} onClose={onClose} />
        </Stack>
      </form>
    </Dialog>
  )
}
