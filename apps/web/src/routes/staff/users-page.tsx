import { Button, Skeleton } from '@mantine/core'
import type { User } from '@redress/contracts/identity'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { InvitationSent } from '../../features/users/invitation-sent.tsx'
import { UserForm } from '../../features/users/user-form.tsx'
import { UserTable } from '../../features/users/user-table.tsx'
import { usersQuery } from '../../features/users/users.queries.ts'
import { useMay, useMe } from '../../lib/me.tsx'
import { usePageTitle } from '../../lib/page-title.ts'
import { useTexts } from '../../lib/staff-texts.tsx'
import { useDelayed } from '../../lib/use-delayed.ts'
import { IconUserPlus } from '../../ui/icons.ts'
import { PageHeader } from '../../ui/page-header.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { NoPermission } from './no-permission.tsx'
import classes from './plain-page.module.css'

export function UsersPage() {
  const { t } = useTexts()
  const me = useMe()
  const may = useMay('user.manage')
  const users = useQuery({ ...usersQuery, enabled: may })
  const [editing, setEditing] = useState<User | 'new' | null>(null)
  const [invited, setInvited] = useState<{ sentTo: string; link: string | null } | null>(null)
  const waiting = useDelayed(users.isLoading)
  usePageTitle(t('nav.users'))

  if (!may) return <NoPermission permission="user.manage" />
  const onInvited = (sentTo: string, link: string | null) => {
    setEditing(null)
    setInvited({ sentTo, link })
  }
  return (
    <>
      <PageHeader title={t('nav.users')}>
        <Button leftSection={<IconUserPlus size={16} aria-hidden />} onClick={() => setEditing('new')}>
          {t('user.new')}
        </Button>
      </PageHeader>
      <div className={classes.body}>
        {users.error && <ProblemNotice error={users.error} onRetry={() => users.refetch()} />}
        {waiting && <Skeleton height={240} />}
        {users.data && <UserTable users={users.data.users} onEdit={setEditing} onInvited={onInvited} />}
      </div>
      {editing && (
        <UserForm
          user={editing === 'new' ? null : editing}
          timeZone={me.timeZone}
          onClose={() => setEditing(null)}
          onInvited={onInvited}
        />
      )}
      {invited && <InvitationSent {...invited} onClose={() => setInvited(null)} />}
    </>
  )
}
