import { Stack, Textarea } from '@mantine/core'
import type { Action } from '@redress/contracts/actions'
import { type FormEvent, useState } from 'react'
import { fromField, onDay, toField } from '../../lib/date-time-field.ts'
import { fieldErrors } from '../../lib/field-errors.ts'
import { useMe } from '../../lib/me.tsx'
import { useTexts } from '../../lib/staff-texts.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { notify } from '../../ui/notify.ts'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { DialogButtons } from './dialog-buttons.tsx'
import { DueField } from './due-field.tsx'
import { useReplanMany } from './use-replan-many.ts'

type Props = {
  actions: Action[]
  /** Ids of those planned anew; they need no choosing any more. */
  onPlanned: (ids: string[]) => void
  onClose: () => void
}

/** One date and one reason for several actions; what was refused stays listed, with why (UX 2.11). */
export function ReplanManyDialog({ actions, onPlanned, onClose }: Props) {
  const texts = useTexts()
  const { t } = texts
  const { timeZone } = useMe()
  const [due, setDue] = useState(() => toField(timeZone, onDay(timeZone, new Date(), 1, 16)))
  const [reason, setReason] = useState('')
  const { replan, isPending, failures } = useReplanMany()
  const errors = fieldErrors(failures[0]?.error ?? null, texts)

  async function submit(event: FormEvent) {
    event.preventDefault()
    const plan = { dueAt: fromField(timeZone, due), reason: reason.trim() }
    const planned = await replan(actions, plan)
    if (planned.length > 0) notify(t('action.replanned', { count: planned.length }))
    onPlanned(planned)
    if (planned.length === actions.length) onClose()
  }

  return (
    <Dialog title={t('action.replan-many', { count: actions.length })} size="30rem" onClose={onClose}>
      <form onSubmit={(event) => void submit(event)} noValidate>
        <Stack gap="sm">
          {failures.map(({ action, error }) => (
            <ProblemNotice
              key={action.id}
              title={`${action.of.number} ${action.title}:`}
              error={error}
              slim
            />
          ))}
          <DueField label={t('action.due')} value={due} error={errors['dueAt']} onChange={setDue} />
          <Textarea
            data-autofocus
            label={t('action.reason')}
            autosize
            minRows={2}
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
