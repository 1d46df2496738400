import { Stack, Textarea, TextInput } from '@mantine/core'
import type { Visit } from '@redress/contracts/visits'
import { type FormEvent, useState } from 'react'
import { fromField, toField } from '../../lib/date-time-field.ts'
import { fieldErrors } from '../../lib/field-errors.ts'
import { useMe } from '../../lib/me.tsx'
import { useTexts } from '../../lib/staff-texts.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { useVisitStep } from './customers.mutations.ts'
import { FormButtons } from './form-buttons.tsx'

type Props = { visit: Visit; how: 'report' | 'cancel'; onClose: () => void }

/** What was said, or why it does not take place. */
export function EndVisit({ visit, how, onClose }: Props) {
  const texts = useTexts()
  const { t } = texts
  const me = useMe()
  const [words, setWords] = useState('')
  const [at, setAt] = useState(() => {
    const planned = new Date(visit.plannedAt)
    const now = new Date()
    return toField(me.timeZone, planned < now ? planned : now)
  })
  const step = useVisitStep()
  const errors = fieldErrors(step.error, texts)
  const isReport = how === 'report'

  function submit(event: FormEvent) {
    event.preventDefault()
    const { id, version } = visit
    const given = words.trim()
    if (isReport) {
      const body = { version, report: given, doneAt: fromField(me.timeZone, at) }
      step.mutate({ id, step: 'report', body }, { onSuccess: onClose })
    } else step.mutate({ id, step: 'cancel', body: { version, reason: given } }, { onSuccess: onClose })
  }

  return (
    <Dialog
      title={t(isReport ? 'customers.report-visit' : 'customers.cancel-visit')}
      size="28rem"
      onClose={onClose}
    >
      <form onSubmit={submit} noValidate>
        <Stack gap="sm">
          {step.error && <ProblemNotice error={step.error} slim />}
          <Textarea
            data-autofocus
            label={t(isReport ? 'customers.report' : 'customers.reason')}
            rows={isReport ? 6 : 3}
            maxLength={isReport ? 8000 : 500}
            value={words}
            error={errors['report'] ?? errors['reason']}
            onChange={(event) => setWords(event.currentTarget.value)}
          />
          {isReport && (
            <TextInput
              type="datetime-local"
              label={t('customers.done-at')}
              value={at}
              error={errors['doneAt']}
              onChange={(event) => setAt(event.currentTarget.value)}
            />
          )}
          <FormButtons
            action={t(isReport ? 'customers.report-visit' : 'customers.cancel-visit')}
            loading={step.isPending}
            onClose={onClose}
          />
        </Stack>
      </form>
    </Dialog>
  )
}
