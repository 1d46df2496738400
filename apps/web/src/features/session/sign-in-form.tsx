import { Button, PasswordInput, Stack, TextInput } from '@mantine/core'
import type { SignInOptions } from '@redress/contracts/identity'
import { type FormEvent, useState } from 'react'
import { addressOf } from '../../lib/call.ts'
import { fieldErrors } from '../../lib/field-errors.ts'
import { useTexts } from '../../lib/staff-texts.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { CodeForm } from './code-form.tsx'
import { useSignIn } from './session.mutations.ts'

type Props = {
  options: SignInOptions | undefined
  email: string
  password: string
  onEmail: (email: string) => void
  onPassword: (password: string) => void
  onSignedIn: () => void
}

/** Address and password, then the code if one is set up; a sign-in provider when the company has one. */
export function SignInForm({ options, email, password, onEmail, onPassword, onSignedIn }: Props) {
  const texts = useTexts()
  const { t } = texts
  const [codeNeeded, setCodeNeeded] = useState(false)
  const signIn = useSignIn()
  const errors = fieldErrors(signIn.error, texts)

  function submit(event: FormEvent) {
    event.preventDefault()
    const onSuccess = (reply: { state: string }) =>
      reply.state === 'signed-in' ? onSignedIn() : setCodeNeeded(true)
    signIn.mutate({ email: email.trim(), password }, { onSuccess })
  }

  if (codeNeeded) return <CodeForm onSignedIn={onSignedIn} onBack={() => setCodeNeeded(false)} />
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="sm">
        {signIn.error && <ProblemNotice error={signIn.error} slim />}
        <TextInput
          data-autofocus
          label={t('sign-in.email')}
          type="email"
          autoComplete="username"
          required
          withAsterisk={false}
          value={email}
          error={errors.email}
          onChange={(event) => onEmail(event.currentTarget.value)}
        />
        <PasswordInput
          label={t('sign-in.password')}
          autoComplete="current-password"
          required
          withAsterisk={false}
          value={password}
          error={errors.password}
          visibilityToggleButtonProps={{ 'aria-label': t('sign-in.show-password') }}
          onChange={(event) => onPassword(event.currentTarget.value)}
        />
        <Button type="submit" loading={signIn.isPending} fullWidth mt={4}>
          {t('sign-in.submit')}
        </Button>
        {options?.oidc && (
          <Button component="a" href={addressOf('GET /api/session/oidc')} variant="default" fullWidth>
            {t('sign-in.oidc', { provider: options.oidc })}
          </Button>
        )}
      </Stack>
    </form>
  )
}
