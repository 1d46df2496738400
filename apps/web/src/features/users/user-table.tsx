import { Table, VisuallyHidden } from '@mantine/core'
import type { User } from '@redress/contracts/identity'
import { useTexts } from '../../lib/staff-texts.tsx'
import { TimeStamp } from '../../ui/time-stamp.tsx'
import { UserActs } from './user-acts.tsx'
import classes from './users.module.css'

type Props = {
  users: User[]
  onEdit: (user: User) => void
  onInvited: (sentTo: string, link: string | null) => void
}

export function UserTable({ users, onEdit, onInvited }: Props) {
  const { t } = useTexts()
  return (
    <Table.ScrollContainer minWidth={720} type="native">
      <Table verticalSpacing={4} className={classes.table}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('user.name')}</Table.Th>
            <Table.Th>{t('user.email')}</Table.Th>
            <Table.Th>{t('user.role')}</Table.Th>
            <Table.Th>{t('user.state')}</Table.Th>
            <Table.Th>{t('user.last-seen')}</Table.Th>
            <Table.Th>
              <VisuallyHidden>{t('user.acts')}</VisuallyHidden>
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {users.map((user) => (
            <Table.Tr key={user.id} className={user.disabledAt ? classes.disabled : undefined}>
              <Table.Td>
                <span className={classes.name}>{user.name}</span>
                {user.position && <span className={classes.quiet}> · {user.position}</span>}
              </Table.Td>
              <Table.Td>{user.email}</Table.Td>
              <Table.Td>{t(`role.${user.role}`)}</Table.Td>
              <Table.Td>
                <UserState user={user} />
              </Table.Td>
              <Table.Td>{user.lastSeenAt ? <TimeStamp at={user.lastSeenAt} /> : '–'}</Table.Td>
              <Table.Td className={classes.acts}>
                <UserActs user={user} onEdit={onEdit} onInvited={onInvited} />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  )
}

function UserState({ user }: { user: User }) {
  const { t } = useTexts()
  const words = [
    user.disabledAt ? t('user.disabled') : user.invited ? t('user.invited') : t('user.active'),
    ...(user.totpOn ? [t('user.totp')] : []),
  ]
  return (
    <span className={classes.tags}>
      {words.map((word) => (
        <span key={word} className={classes.tag}>
          {word}
        </span>
      ))}
    </span>
  )
}
