import { Select } from '@mantine/core'
import { may } from '@redress/domain/identity/permissions'
import { useQuery } from '@tanstack/react-query'
import { ownersQuery } from '../../lib/people.ts'
import { useTexts } from '../../lib/staff-texts.tsx'

type Props = { value: string; error: string | undefined; onChange: (ownerId: string) => void }

/** Type a name: everybody who may carry an action out. */
export function OwnerField({ value, error, onChange }: Props) {
  const { t } = useTexts()
  const people = useQuery(ownersQuery)
  const able = (people.data?.people ?? []).filter((person) => may(person.role, 'action.work'))
  return (
    <Select
      searchable
      label={t('action.owner')}
      value={value}
      error={error}
      allowDeselect={false}
      nothingFoundMessage={t('pick.none')}
      data={able.map((one) => ({
        value: one.id,
        label: `${one.name} · ${one.position || t(`role.${one.role}`)}`,
      }))}
      onChange={(id) => id && onChange(id)}
    />
  )
}
