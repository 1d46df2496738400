import { Stack, Textarea } from '@mantine/core'
import type { Action } from '@redress/contracts/actions'
import { type FormEvent, useState } from 'react'
import { changesUpon } from '../../lib/changes-upon.ts'
import { useTexts } from '../../lib/staff-texts.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { DialogButtons } from './dialog-buttons.tsx'
import { PlanFields, usePlan } from './plan-fields.tsx'
import { StepConflict } from './step-conflict.tsx'
import { StepRefusal } from './step-refusal.tsx'
import { useStep } from './use-step.ts'

/** Another date, owner or wording; the reason stays on the trail. */
export function ReplanDialog({ action, onClose }: { action: Action; onClose: () => void }) {
  const { t } = useTexts()
  const { title, detail, owner, dueAt } = action
  const plan = usePlan(() => ({ title, detail, ownerId: owner.id, dueAt: new Date(dueAt) }))
  const [reason, setReason] = useState('')
  const taking = useStep(action, onClose)
  const { errors } = taking
  const mine = changesUpon(plan.begun, plan.sent)
  const wanted = (upon: Action) => ({
    step: 'replan' as const,
    body: { dueAt: upon.dueAt, ...mine, version: upon.version, reason: reason.trim() },
  })

  function submit(event: FormEvent) {
    event.preventDefault()
    taking.take(wanted)
  }

  return (
    <Dialog title={t('action-step.replan')} size="32rem" onClose={onClose}>
      <form onSubmit={submit} noValidate>
        <Stack gap="sm">
          <StepRefusal taking={taking} />
          <StepConflict
            taking={taking}
            step="replan"
            mine={mine}
            onAnyway={() => taking.takeAnyway(wanted)}
          />
          <PlanFields plan={plan} errors={errors} />
          <Textarea
            data-autofocus
            label={t('action.reason')}
            autosize
            maxLength={500}
            value={reason}
            error={errors['reason']}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <DialogButtons
            action={t('action-step.replan')}
            loading={taking.isPending}
            disabled={taking.conflict !== null}
            onClose={onClose}
          />
        </Stack>
      </form>
    </Dialog>
  )
}
