import { may } from '@redress/domain/identity/permissions'
import { useQuery } from '@tanstack/react-query'
import { useMay, useMe } from '../../lib/me.tsx'
import { peopleQuery } from '../../lib/people.ts'
import { useTexts } from '../../lib/staff-texts.tsx'

/** Who can be made responsible; without the right to assign others, only oneself (AN-1). */
export function useAblePeople() {
  const { t } = useTexts()
  const me = useMe()
  const mayOthers = useMay('complaint.assign')
  const people = useQuery(peopleQuery)
  // Oneself first: that is what is meant most often.
  const choices = (people.data?.people ?? [])
    .filter((person) => may(person.role, 'complaint.take') && (mayOthers || person.id === me.id))
    .toSorted((a, b) => Number(b.id === me.id) - Number(a.id === me.id))
    .map((person) => ({
      id: person.id,
      label: person.id === me.id ? t('assign.me', { name: person.name }) : person.name,
      hint: person.position || t(`role.${person.role}`),
    }))
  return { choices, loading: people.isPending }
}
