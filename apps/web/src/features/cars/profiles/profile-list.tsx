import { Button, Table } from '@mantine/core'
import type { CarProfile } from '@redress/contracts/car-profiles'
import { languageNames } from '@redress/domain/languages/language'
import { useTexts } from '../../../lib/staff-texts.tsx'
import { IconPencil } from '../../../ui/icons.ts'
import classes from './profiles.module.css'

type Props = { profiles: readonly CarProfile[]; onEdit: (profile: CarProfile) => void }

/** The one for everybody first; what each demands and waives, counted. */
export function ProfileList({ profiles, onEdit }: Props) {
  const { t } = useTexts()
  return (
    <Table.ScrollContainer minWidth={520} type="native">
      <Table verticalSpacing={6} className={classes.table}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('car-profile.customer')}</Table.Th>
            <Table.Th>{t('car-profile.name')}</Table.Th>
            <Table.Th>{t('car-profile.language')}</Table.Th>
            <Table.Th>{t('car-profile.demands')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {profiles.map((profile) => (
            <Table.Tr key={profile.id}>
              <Table.Td>{profile.customer?.name ?? t('car-profile.everybody')}</Table.Td>
              <Table.Td>
                <Button
                  size="compact-sm"
                  variant="default"
                  leftSection={<IconPencil size={14} aria-hidden />}
                  onClick={() => onEdit(profile)}
                >
                  {profile.name}
                </Button>{' '}
                {!profile.active && <span className={classes.quiet}>{t('car-profile.inactive')}</span>}
              </Table.Td>
              <Table.Td>
                {profile.language ? languageNames[profile.language] : t('car-profile.as-complaint')}
              </Table.Td>
              <Table.Td>
                {t('car-profile.summary', {
                  count: profile.required.length,
                  own: profile.waived.length,
                })}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  )
}
