import { Button, Stack } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../../lib/call.ts'
import { useMe } from '../../lib/me.tsx'
import { leaveGate, openGate } from '../../lib/sign-in-gate.ts'
import { useTexts } from '../../lib/staff-texts.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import classes from './session.module.css'
import { meQuery, signInOptionsQuery } from './session.queries.ts'
import { SignInForm } from './sign-in-form.tsx'

/** Over the page, so that nothing typed is lost; then the calls that were refused go out again. */
export function SignInAgain({ onLeave }: { onLeave: () => void }) {
  const { t } = useTexts()
  const me = useMe()
  const cache = useQueryClient()
  const options = useQuery(signInOptionsQuery)
  const [email, setEmail] = useState(me.email)
  const [password, setPassword] = useState('')

  async function signedIn() {
    const now = await call('GET /api/session', {})
    // What was typed belongs to the first person; another one starts afresh.
    if (now.id !== me.id) return window.location.assign('/')
    cache.setQueryData(meQuery.queryKey, now)
    openGate()
  }

  return (
    <Dialog title={t('sign-in.again')} size="24rem" onClose={null}>
      <Stack gap="sm">
        <p className={classes.words}>{t('sign-in.again-hint')}</p>
        <SignInForm
          options={options.data ? { ...options.data, oidc: null } : undefined}
          email={email}
          password={password}
          onEmail={setEmail}
          onPassword={setPassword}
          onSignedIn={signedIn}
        />
        <Button
          variant="subtle"
          color="gray"
          onClick={() => {
            leaveGate()
            onLeave()
          }}
        >
          {t('sign-in.leave')}
        </Button>
      </Stack>
    </Dialog>
  )
}
