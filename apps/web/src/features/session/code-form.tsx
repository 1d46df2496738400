import { Button, Stack, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { fieldErrors } from '../../lib/field-errors.ts'
import { useTexts } from '../../lib/staff-texts.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { useConfirmCode } from './session.mutations.ts'

/** The second step: the six digits of the authenticator. */
export function CodeForm({ onSignedIn, onBack }: { onSignedIn: () => void; onBack: () => void }) {
  const texts = useTexts()
  const { t } = texts
  const [code, setCode] = useState('')
  const confirm = useConfirmCode()

  function submit(event: FormEvent) {
    event.preventDefault()
    confirm.mutate({ code: code.replace(/\s/g, '') }, { onSuccess: onSignedIn })
  }

  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="sm">
        {confirm.error && <ProblemNotice error={confirm.error} slim />}
        <TextInput
          autoFocus
          label={t('sign-in.code')}
          description={t('sign-in.code-hint')}
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={7}
          value={code}
          error={fieldErrors(confirm.error, texts).code}
          onChange={(event) => setCode(event.currentTarget.value)}
        />
        <Button type="submit" loading={confirm.isPending} fullWidth>
          {t('sign-in.submit')}
        </Button>
        <Button variant="subtle" onClick={onBack}>
          {t('sign-in.back')}
        </Button>
      </Stack>
    </form>
  )
}
