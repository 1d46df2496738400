import { Button, Stack, Textarea, TextInput } from '@mantine/core'
import type { Complaint } from '@redress/contracts/complaints'
import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { callSignedIn } from '../../lib/call-signed-in.ts'
import { fieldErrors } from '../../lib/field-errors.ts'
import { useTexts } from '../../lib/staff-texts.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { useMerge } from './judgement/judgement.mutations.ts'
import { RefusalNotice } from './judgement/refusal-notice.tsx'

const whole = /^C-\d{4}-\d{5,9}$/

/** Which complaint goes on instead, and what it would inherit, before anything is done (IN-6). */
export function MergeDialog({ record, onClose }: { record: Complaint; onClose: () => void }) {
  const texts = useTexts()
  const { t } = texts
  const { number, version } = record
  const merge = useMerge(number)
  const [typed, setTyped] = useState('')
  const [reason, setReason] = useState('')
  const into = typed.trim().toUpperCase()
  const preview = useQuery({
    queryKey: ['complaints', 'merge', number, into],
    queryFn: ({ signal }) =>
      callSignedIn('GET /api/complaints/:number/merge', { params: { number }, query: { into } }, { signal }),
    enabled: whole.test(into),
    retry: false,
  })
  const faults = fieldErrors(merge.error ?? preview.error, texts)
  const numberFault = faults['into'] ?? faults['query']

  function submit(event: FormEvent) {
    event.preventDefault()
    merge.mutate({ version, into, reason }, { onSuccess: onClose })
  }

  return (
    <Dialog title={t('step-act.merge')} size="30rem" onClose={onClose}>
      <form onSubmit={submit} noValidate>
        <Stack gap="sm">
          <TextInput
            data-autofocus
            label={t('merge.into')}
            description={t('merge.into-hint')}
            value={typed}
            error={numberFault}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
          {preview.data && (
            <div role="status">
              <strong>{preview.data.subject}</strong> · {preview.data.company}
              <br />
              {t('merge.inherits', { messages: preview.data.messages, files: preview.data.files })}
            </div>
          )}
          {preview.data && !preview.data.sameCustomer && (
            <Textarea
              label={t('merge.reason')}
              rows={2}
              maxLength={2_000}
              value={reason}
              error={faults['reason']}
              onChange={(event) => setReason(event.currentTarget.value)}
            />
          )}
          {merge.error && !numberFault && !faults['reason'] && <RefusalNotice error={merge.error} />}
          <Button type="submit" disabled={!preview.data} loading={merge.isPending}>
            {t('merge.do')}
          </Button>
        </Stack>
      </form>
    </Dialog>
  )
}
