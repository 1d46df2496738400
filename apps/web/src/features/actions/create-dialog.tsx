import { Checkbox, NativeSelect, Stack } from '@mantine/core'
import { type ActionKind, actionKinds } from '@redress/domain/actions/action'
import { type FormEvent, useRef, useState } from 'react'
import { onDay } from '../../lib/date-time-field.ts'
import { fieldErrors } from '../../lib/field-errors.ts'
import { newIdempotencyKey } from '../../lib/idempotency-key.ts'
import { useMe } from '../../lib/me.tsx'
import { useTexts } from '../../lib/staff-texts.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { notify } from '../../ui/notify.ts'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { useCreateAction } from './actions.mutations.ts'
import { DialogButtons } from './dialog-buttons.tsx'
import { PlanFields, usePlan } from './plan-fields.tsx'

/** Proposes a measure or plans a look at something (AC-2). */
export function CreateDialog({ number, onClose }: { number: string; onClose: () => void }) {
  const texts = useTexts()
  const { t } = texts
  const me = useMe()
  const [kind, setKind] = useState<ActionKind>('corrective')
  const [urgent, setUrgent] = useState(false)
  const plan = usePlan(() => ({
    title: '',
    detail: '',
    ownerId: me.id,
    dueAt: onDay(me.timeZone, new Date(), 7, 16),
  }))
  const key = useRef(newIdempotencyKey())
  const create = useCreateAction()
  const errors = fieldErrors(create.error, texts)

  function submit(event: FormEvent) {
    event.preventDefault()
    const wish = { ...plan.sent, number, kind, urgent, key: key.current }
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
          <PlanFields plan={plan} errors={errors} autofocus />
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
