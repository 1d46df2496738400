import { Stack, Textarea } from '@mantine/core'
import type { Action } from '@redress/contracts/actions'
import { type FormEvent, useState } from 'react'
import { fromField, onDay, toField } from '../../lib/date-time-field.ts'
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
  const { t } = useTexts()
  const { timeZone } = useMe()
  const [due, setDue] = useState(() => toField(timeZone, onDay(timeZone, new Date(), 1, 16)))
  const [reason, setReason] = useState('')
  const { replan, isPending, failures } = useReplanMany()
  const [isTold, setIsTold] = useState(false)
  const dueAt = fromField(timeZone, due)
  // What every single command would refuse is said once, at its field.
  const missing = (filled: string) => (isTold && filled === '' ? t('field.required') : undefined)

  async function submit(event: FormEvent) {
    event.preventDefault()
    const plan = { dueAt, reason: reason.trim() }
    setIsTold(true)
    if (plan.dueAt === '' || plan.reason === '') return
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
          <DueField label={t('action.due')} value={due} error={missing(dueAt)} onChange={setDue} />
          <Textarea
            data-autofocus
            label={t('action.reason')}
            autosize
            minRows={2}
            maxLength={500}
            value={reason}
            error={missing(reason.trim())}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <DialogButtons action={t('action-step.replan')} loading={isPending} onClose={onClose} />
        </Stack>
      </form>
    </Dialog>
  )
}
