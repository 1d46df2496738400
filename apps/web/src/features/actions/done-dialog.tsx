import { Stack, Textarea } from '@mantine/core'
import type { Action } from '@redress/contracts/actions'
import { type FormEvent, type ReactNode, useState } from 'react'
import { useTexts } from '../../lib/staff-texts.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { DialogButtons } from './dialog-buttons.tsx'
import { StepConflict } from './step-conflict.tsx'
import { StepRefusal } from './step-refusal.tsx'
import { useStep } from './use-step.ts'

type Props = {
  action: Action
  /** Tokens of what was uploaded, and the field that uploads it. */
  files: string[]
  uploading: boolean
  upload: ReactNode
  onClose: () => void
}

/** What came of it, and what shows it (AC-1). */
export function DoneDialog({ action, files, uploading, upload, onClose }: Props) {
  const { t } = useTexts()
  const [outcome, setOutcome] = useState('')
  const [proof, setProof] = useState('')
  const taking = useStep(action, onClose)
  const { errors } = taking
  const wanted = ({ version }: Action) => {
    const body = { version, outcome: outcome.trim(), proof: proof.trim(), files }
    return { step: 'done' as const, body }
  }

  function submit(event: FormEvent) {
    event.preventDefault()
    taking.take(wanted)
  }

  return (
    <Dialog title={t('action-step.done')} size="32rem" onClose={onClose}>
      <form onSubmit={submit} noValidate>
        <Stack gap="sm">
          <StepRefusal taking={taking} />
          <StepConflict taking={taking} step="done" onAnyway={() => taking.takeAnyway(wanted)} />
          <strong>{action.title}</strong>
          <Textarea
            data-autofocus
            label={t('action.outcome')}
            autosize
            minRows={2}
            maxLength={2000}
            value={outcome}
            error={errors['outcome']}
            onChange={(event) => setOutcome(event.currentTarget.value)}
          />
          {action.kind !== 'call_back' && (
            <>
              <Textarea
                label={t('action.proof')}
                description={t('action.proof-hint')}
                autosize
                minRows={2}
                maxLength={4000}
                value={proof}
                error={errors['proof']}
                onChange={(event) => setProof(event.currentTarget.value)}
              />
              {upload}
            </>
          )}
          <DialogButtons
            action={t('action-step.done')}
            loading={taking.isPending}
            disabled={uploading || taking.conflict !== null}
            onClose={onClose}
          />
        </Stack>
      </form>
    </Dialog>
  )
}
