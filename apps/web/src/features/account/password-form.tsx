import { Button, PasswordInput, Stack } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { fieldErrors } from '../../lib/field-errors.ts'
import { useMe } from '../../lib/me.tsx'
import { useTexts } from '../../lib/staff-texts.tsx'
import { notify } from '../../ui/notify.ts'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { useChangePassword } from './account.mutations.ts'

export function PasswordForm() {
  const texts = useTexts()
  const { t } = texts
  const me = useMe()
  const [current, setCurrent] = useState('')
  const [password, setPassword] = useState('')
  const change = useChangePassword()
  const errors = fieldErrors(change.error, texts)
  const eye = { 'aria-label': t('sign-in.show-password') }

  function submit(event: FormEvent) {
    event.preventDefault()
    change.mutate(
      { current, password },
      {
        onSuccess: () => {
          setCurrent('')
          setPassword('')
          notify(t('account.password-changed'))
        },
      },
    )
  }

  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="sm">
        {change.error && <ProblemNotice error={change.error} slim />}
        <input type="hidden" autoComplete="username" value={me.email} readOnly />
        <PasswordInput
          label={t('account.current-password')}
          autoComplete="current-password"
          value={current}
          error={errors['current']}
          visibilityToggleButtonProps={eye}
          onChange={(event) => setCurrent(event.currentTarget.value)}
        />
        <PasswordInput
          label={t('account.new-password')}
          description={t('invitation.password-hint')}
          autoComplete="new-password"
          value={password}
          error={errors['password']}
          visibilityToggleButtonProps={eye}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
        <Button
          type="submit"
          variant="default"
          loading={change.isPending}
          style={{ alignSelf: 'flex-start' }}
        >
          {t('account.change-password')}
        </Button>
      </Stack>
    </form>
  )
}
