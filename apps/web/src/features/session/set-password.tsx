import { Button, PasswordInput, Stack, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { fieldErrors } from '../../lib/field-errors.ts'
import { useTexts } from '../../lib/staff-texts.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { useAcceptInvitation } from './session.mutations.ts'

type Invitation = { email: string; name: string; kind: 'invitation' | 'password_reset' }
type Props = { token: string; invitation: Invitation; onDone: (state: 'signed-in' | 'code-needed') => void }

/** One password field that can be looked at instead of two that can't. */
export function SetPassword({ token, invitation, onDone }: Props) {
  const texts = useTexts()
  const { t } = texts
  const [name, setName] = useState(invitation.name)
  const [password, setPassword] = useState('')
  const accept = useAcceptInvitation(token)
  const errors = fieldErrors(accept.error, texts)
  const isNew = invitation.kind === 'invitation'

  function submit(event: FormEvent) {
    event.preventDefault()
    const body = isNew ? { password, name: name.trim() } : { password }
    accept.mutate(body, { onSuccess: (reply) => onDone(reply.state) })
  }

  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="sm">
        {accept.error && <ProblemNotice error={accept.error} slim />}
        <TextInput label={t('sign-in.email')} value={invitation.email} readOnly autoComplete="username" />
        {isNew && (
          <TextInput
            label={t('account.name')}
            autoComplete="name"
            value={name}
            error={errors.name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
        )}
        <PasswordInput
          autoFocus
          label={t('invitation.password')}
          description={t('invitation.password-hint')}
          autoComplete="new-password"
          value={password}
          error={errors.password}
          visibilityToggleButtonProps={{ 'aria-label': t('sign-in.show-password') }}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
        <Button type="submit" loading={accept.isPending} fullWidth>
          {t('invitation.submit')}
        </Button>
      </Stack>
    </form>
  )
}
