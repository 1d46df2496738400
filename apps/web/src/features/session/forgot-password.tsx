import { Button, Stack, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { fieldErrors } from '../../lib/field-errors.ts'
import { useTexts } from '../../lib/staff-texts.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import classes from './session.module.css'
import { useAskPasswordLink } from './session.mutations.ts'

/** The answer is the same whether the address is known or not. */
export function ForgotPassword({ email: first, onBack }: { email: string; onBack: () => void }) {
  const texts = useTexts()
  const { t } = texts
  const [email, setEmail] = useState(first)
  const ask = useAskPasswordLink()

  function submit(event: FormEvent) {
    event.preventDefault()
    ask.mutate({ email: email.trim() })
  }

  if (ask.isSuccess) {
    return (
      <Stack gap="sm" role="status">
        <p className={classes.words}>{t('sign-in.link-sent')}</p>
        <Button variant="default" onClick={onBack} autoFocus>
          {t('sign-in.back')}
        </Button>
      </Stack>
    )
  }
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="sm">
        <p className={classes.words}>{t('sign-in.forgot-hint')}</p>
        {ask.error && <ProblemNotice error={ask.error} slim />}
        <TextInput
          autoFocus
          label={t('sign-in.email')}
          type="email"
          autoComplete="username"
          value={email}
          error={fieldErrors(ask.error, texts).email}
          onChange={(event) => setEmail(event.currentTarget.value)}
        />
        <Button type="submit" loading={ask.isPending} fullWidth>
          {t('sign-in.send-link')}
        </Button>
        <Button variant="subtle" onClick={onBack}>
          {t('sign-in.back')}
        </Button>
      </Stack>
    </form>
  )
}
