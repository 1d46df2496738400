import { may, type Permission } from '@redress/domain/identity/permissions'
import { roles } from '@redress/domain/identity/role'
import { useTexts } from '../../lib/staff-texts.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'

/** Names who can, so that one knows whom to ask. */
export function NoPermission({ permission }: { permission: Permission }) {
  const { t } = useTexts()
  const able = roles.filter((role) => may(role, permission)).map((role) => t(`role.${role}`))
  return (
    <EmptyState isPage title={t('no-permission.title')}>
      {t('no-permission.who', { roles: able.join(', ') })}
    </EmptyState>
  )
}
