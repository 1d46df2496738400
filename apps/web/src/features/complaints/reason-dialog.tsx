import { Button, Stack, Textarea } from '@mantine/core'
import type { Complaint } from '@redress/contracts/complaints'
import { type FormEvent, useState } from 'react'
import { fieldErrors } from '../../lib/field-errors.ts'
import { useTexts } from '../../lib/staff-texts.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { useTakeStep } from './judgement/judgement.mutations.ts'
import { RefusalNotice } from './judgement/refusal-notice.tsx'

type Props = { record: Complaint; action: 'withdraw' | 'reopen' | 'analyse-again'; onClose: () => void }

/** A step aside or back is taken with its reason, which stays on the record. */
export function ReasonDialog({ record, action, onClose }: Props) {
  const texts = useTexts()
  const { t } = texts
  const step = useTakeStep(record.number)
  const [reason, setReason] = useState('')

  function submit(event: FormEvent) {
    event.preventDefault()
    step.mutate({ version: record.version, action, reason }, { onSuccess: onClose })
  }

  const fault = fieldErrors(step.error, texts)['reason']
  return (
    <Dialog title={t(`step-act.${action}`)} size="28rem" onClose={onClose}>
      <form onSubmit={submit} noValidate>
        <Stack gap="sm">
          <Textarea
            data-autofocus
            label={t('fact.reason')}
            rows={3}
            maxLength={2_000}
            value={reason}
            error={fault}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          {step.error && !fault && <RefusalNotice error={step.error} />}
          <Button type="submit" loading={step.isPending}>
            {t(`step-act.${action}`)}
          </Button>
        </Stack>
      </form>
    </Dialog>
  )
}
