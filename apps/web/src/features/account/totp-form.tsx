import { Button, PasswordInput, Stack } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { fieldErrors } from '../../lib/field-errors.ts'
import { useMe } from '../../lib/me.tsx'
import { useTexts } from '../../lib/staff-texts.tsx'
import { notify } from '../../ui/notify.ts'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import classes from './account.module.css'
import { useEndTotp, useStartTotp } from './account.mutations.ts'
import { TotpSetup } from './totp-setup.tsx'

/** One-time codes on or off; either way the password is asked for first. */
export function TotpForm() {
  const texts = useTexts()
  const { t } = texts
  const { totpOn } = useMe()
  const [password, setPassword] = useState('')
  const start = useStartTotp()
  const end = useEndTotp()
  const act = totpOn ? end : start

  function submit(event: FormEvent) {
    event.preventDefault()
    if (totpOn) {
      end.mutate(password, {
        onSuccess: () => {
          setPassword('')
          notify(t('account.totp-ended'))
        },
      })
    } else start.mutate(password, { onSuccess: () => setPassword('') })
  }

  if (start.data && !totpOn) {
    return <TotpSetup secret={start.data.secret} uri={start.data.uri} onDone={() => start.reset()} />
  }
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="sm">
        <p className={classes.words}>{t(totpOn ? 'account.totp-on' : 'account.totp-off')}</p>
        {act.error && <ProblemNotice error={act.error} slim />}
        <PasswordInput
          label={t('account.current-password')}
          autoComplete="current-password"
          value={password}
          error={fieldErrors(act.error, texts)['password']}
          visibilityToggleButtonProps={{ 'aria-label': t('sign-in.show-password') }}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
        <Button type="submit" variant="default" loading={act.isPending} style={{ alignSelf: 'flex-start' }}>
          {t(totpOn ? 'account.end-totp' : 'account.start-totp')}
        </Button>
      </Stack>
    </form>
  )
}
