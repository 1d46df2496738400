import { Stack, Textarea, TextInput } from '@mantine/core'
import type { Action } from '@redress/contracts/actions'
import { type FormEvent, useState } from 'react'
import { useMe } from '../../lib/me.tsx'
import { useTexts } from '../../lib/staff-texts.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { DialogButtons } from './dialog-buttons.tsx'
import { DueField } from './due-field.tsx'
import { fromField, toField } from './due-time.ts'
import { OwnerField } from './owner-field.tsx'
import { StepRefusal } from './step-refusal.tsx'
import { useStep } from './use-step.ts'

/** Another date, owner or wording; the reason stays on the trail. */
export function ReplanDialog({ action, onClose }: { action: Action; onClose: () => void }) {
  const { t } = useTexts()
  const { timeZone } = useMe()
  const [title, setTitle] = useState(action.title)
  const [detail, setDetail] = useState(action.detail)
  const [ownerId, setOwnerId] = useState(action.owner.id)
  const [due, setDue] = useState(toField(timeZone, new Date(action.dueAt)))
  const [reason, setReason] = useState('')
  const { take, isPending, error, errors, missing } = useStep(action, onClose)

  function submit(event: FormEvent) {
    event.preventDefault()
    const dueAt = fromField(timeZone, due)?.toISOString() ?? ''
    const body = { version: action.version, title, detail, ownerId, dueAt, reason: reason.trim() }
    take({ step: 'replan', body })
  }

  return (
    <Dialog title={t('action-step.replan')} size="32rem" onClose={onClose}>
      <form onSubmit={submit} noValidate>
        <Stack gap="sm">
          <StepRefusal error={error} missing={missing} />
          <TextInput
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
            onChange={(event) => setDetail(event.currentTarget.value)}
          />
          <OwnerField value={ownerId} error={errors['ownerId']} onChange={setOwnerId} />
          <DueField label={t('action.due')} value={due} error={errors['dueAt']} onChange={setDue} />
          <Textarea
            data-autofocus
            label={t('action.reason')}
            autosize
            maxLength={500}
            value={reason}
            error={errors['reason']}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <DialogButtons action={t('action-step.replan')} loading={isPending} onClose={onClose} />
        </Stack>
      </form>
    </Dialog>
  )
}
