import { Button } from '@mantine/core'
import { useNavigate } from 'react-router'
import { AccountSection } from '../../features/account/account-section.tsx'
import { PasswordForm } from '../../features/account/password-form.tsx'
import { PreferencesForm } from '../../features/account/preferences-form.tsx'
import { ProfileForm } from '../../features/account/profile-form.tsx'
import { TotpForm } from '../../features/account/totp-form.tsx'
import { useSignOut } from '../../features/session/session.mutations.ts'
import { useMe } from '../../lib/me.tsx'
import { usePageTitle } from '../../lib/page-title.ts'
import { useTexts } from '../../lib/staff-texts.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { paths } from '../paths.ts'
import classes from './plain-page.module.css'

export function AccountPage() {
  const { t } = useTexts()
  const me = useMe()
  const navigate = useNavigate()
  const signOut = useSignOut(() => navigate(paths.signIn, { replace: true }))
  usePageTitle(t('user-menu.account'))
  return (
    <>
      <PageHeader title={t('user-menu.account')}>
        <Button variant="default" loading={signOut.isPending} onClick={() => signOut.mutate()}>
          {t('user-menu.sign-out')}
        </Button>
      </PageHeader>
      <div className={classes.body}>
        <AccountSection title={t('account.profile')} hint={t(`role.${me.role}`)}>
          <ProfileForm />
        </AccountSection>
        <AccountSection title={t('account.preferences')}>
          <PreferencesForm />
        </AccountSection>
        {me.hasPassword && (
          <AccountSection title={t('sign-in.password')} hint={t('account.password-hint')}>
            <PasswordForm />
          </AccountSection>
        )}
        {me.hasPassword && (
          <AccountSection title={t('account.totp')} hint={t('account.totp-hint')}>
            <TotpForm />
          </AccountSection>
        )}
      </div>
    </>
  )
}
