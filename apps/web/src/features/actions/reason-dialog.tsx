import { Stack, Textarea } from '@mantine/core'
import type { Action } from '@redress/contracts/actions'
import { type FormEvent, useState } from 'react'
import { useTexts } from '../../lib/staff-texts.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { DialogButtons } from './dialog-buttons.tsx'
import { StepConflict } from './step-conflict.tsx'
import { StepRefusal } from './step-refusal.tsx'
import { useStep } from './use-step.ts'

type Props = {
  action: Action
  step: 'approve' | 'send-back' | 'verify' | 'reopen' | 'cancel'
  onClose: () => void
}

/** A judgement with its words: agreeing may go without, everything that takes something back may not. */
export function ReasonDialog({ action, step, onClose }: Props) {
  const { t } = useTexts()
  const [reason, setReason] = useState('')
  const taking = useStep(action, onClose)
  const { errors } = taking
  const wanted = ({ version }: Action) => {
    const words = reason.trim()
    if (step === 'verify') return { step, body: { version } }
    if (step === 'approve') return { step, body: { version, comment: words } }
    return { step, body: { version, reason: words } }
  }

  function submit(event: FormEvent) {
    event.preventDefault()
    taking.take(wanted)
  }

  return (
    <Dialog title={t(`action-step.${step}`)} size="28rem" onClose={onClose}>
      <form onSubmit={submit} noValidate>
        <Stack gap="sm">
          <StepRefusal taking={taking} />
          <StepConflict taking={taking} step={step} onAnyway={() => taking.takeAnyway(wanted)} />
          <strong>{action.title}</strong>
          {step !== 'verify' && (
            <Textarea
              data-autofocus
              label={t(step === 'approve' ? 'action.comment' : 'action.reason')}
              autosize
              minRows={2}
              maxLength={500}
              value={reason}
              error={errors['reason'] ?? errors['comment']}
              onChange={(event) => setReason(event.currentTarget.value)}
            />
          )}
          <DialogButtons
            action={t(`action-step.${step}`)}
            loading={taking.isPending}
            disabled={taking.conflict !== null}
            onClose={onClose}
          />
        </Stack>
      </form>
    </Dialog>
  )
}
