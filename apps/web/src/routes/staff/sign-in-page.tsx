import { Button } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import { DemoAccounts } from '../../features/session/demo-accounts.tsx'
import { ForgotPassword } from '../../features/session/forgot-password.tsx'
import classes from '../../features/session/session.module.css'
import { meQuery, signInOptionsQuery } from '../../features/session/session.queries.ts'
import { SessionSheet } from '../../features/session/session-sheet.tsx'
import { SignInForm } from '../../features/session/sign-in-form.tsx'
import { usePageTitle } from '../../lib/page-title.ts'
import { useTexts } from '../../lib/staff-texts.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { paths } from '../paths.ts'

export function SignInPage() {
  const { t } = useTexts()
  const navigate = useNavigate()
  const [search] = useSearchParams()
  const cache = useQueryClient()
  const options = useQuery(signInOptionsQuery)
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  const [forgot, setForgot] = useState(false)
  usePageTitle(t('sign-in.title'))

  async function signedIn() {
    await cache.fetchQuery({ ...meQuery, staleTime: 0 })
    void navigate(wantedPage(search.get('next')), { replace: true })
  }

  // The demo's list would push the form aside a moment later.
  if (options.isPending) return null
  const fill = (account: string, secret: string) => {
    setEmail(account)
    setPassword(secret)
    setForgot(false)
  }
  return (
    <SessionSheet
      {...(options.data ? { company: options.data.company } : {})}
      title={t(forgot ? 'sign-in.forgot-title' : 'sign-in.title')}
      aside={options.data?.demo && <DemoAccounts options={options.data} onPick={fill} />}
    >
      {options.error && <ProblemNotice error={options.error} onRetry={() => options.refetch()} slim />}
      {forgot ? (
        <ForgotPassword email={email} onBack={() => setForgot(false)} />
      ) : (
        <>
          <SignInForm
            options={options.data}
            email={email}
            password={password}
            onEmail={setEmail}
            onPassword={setPassword}
            onSignedIn={signedIn}
          />
          <Button
            className={classes.forgot}
            variant="subtle"
            size="compact-sm"
            onClick={() => setForgot(true)}
          >
            {t('sign-in.forgot')}
          </Button>
        </>
      )}
    </SessionSheet>
  )
}

/** Only a path of this desk: an address from elsewhere in the link would lead people away. */
function wantedPage(next: string | null): string {
  return next && /^\/[a-z]/.test(next) && !next.startsWith(paths.signIn) ? next : paths.home
}
