import { Button } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate, useParams } from 'react-router'
import { invitationQuery, meQuery, signInOptionsQuery } from '../../features/session/session.queries.ts'
import { SessionSheet } from '../../features/session/session-sheet.tsx'
import { SetPassword } from '../../features/session/set-password.tsx'
import { usePageTitle } from '../../lib/page-title.ts'
import { useTexts } from '../../lib/staff-texts.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { paths } from '../paths.ts'

export function InvitationPage() {
  const { t } = useTexts()
  const { token = '' } = useParams()
  const navigate = useNavigate()
  const cache = useQueryClient()
  const invitation = useQuery(invitationQuery(token))
  const options = useQuery(signInOptionsQuery)
  const title = t(invitation.data?.kind === 'password_reset' ? 'invitation.reset-title' : 'invitation.title')
  usePageTitle(title)

  async function done(state: 'signed-in' | 'code-needed') {
    if (state === 'code-needed') return navigate(paths.signIn, { replace: true })
    await cache.fetchQuery({ ...meQuery, staleTime: 0 })
    void navigate(paths.home, { replace: true })
  }

  return (
    <SessionSheet {...(options.data ? { company: options.data.company } : {})} title={title}>
      {invitation.data && <SetPassword token={token} invitation={invitation.data} onDone={done} />}
      {invitation.error && (
        <>
          <ProblemNotice error={invitation.error} />
          <Button component={Link} to={paths.signIn} variant="default" mt="md">
            {t('invitation.to-sign-in')}
          </Button>
        </>
      )}
    </SessionSheet>
  )
}
