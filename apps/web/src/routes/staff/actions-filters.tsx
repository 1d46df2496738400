import { NativeSelect } from '@mantine/core'
import { actionKinds } from '@redress/domain/actions/action'
import { may } from '@redress/domain/identity/permissions'
import { useQuery } from '@tanstack/react-query'
import { groupings } from '../../features/actions/group-actions.ts'
import { useMe } from '../../lib/me.tsx'
import { ownersQuery } from '../../lib/people.ts'
import { useTexts } from '../../lib/staff-texts.tsx'
import { type ActionsView, showNames } from './actions-view.ts'
import classes from './plain-page.module.css'

type Props = { view: ActionsView; onChange: (part: Partial<ActionsView>) => void }

/** Whose, which, for what, and under which headings (UX 2.11). */
export function ActionsFilters({ view, onChange }: Props) {
  const { t } = useTexts()
  const me = useMe()
  const people = useQuery(ownersQuery).data?.people ?? []
  const others = people.filter((person) => person.id !== me.id && may(person.role, 'action.work'))
  const pick = (name: keyof ActionsView, label: string, data: { value: string; label: string }[]) => (
    <NativeSelect
      size="xs"
      aria-label={label}
      value={view[name]}
      data={data}
      onChange={(event) => onChange({ [name]: event.currentTarget.value })}
    />
  )
  return (
    <div className={classes.filters}>
      {view.show !== 'waiting' &&
        pick('owner', t('action.whose'), [
          { value: 'me', label: t('action.mine') },
          { value: 'all', label: t('action.everybody') },
          ...others.map(({ id, name }) => ({ value: id, label: name })),
        ])}
      {pick(
        'show',
        t('action.which'),
        showNames.map((value) => ({ value, label: t(`action.${value}`) })),
      )}
      {pick('kind', t('action.kind'), [
        { value: '', label: t('action.any-kind') },
        ...actionKinds.map((value) => ({ value, label: t(`action-kind.${value}`) })),
      ])}
      {pick(
        'group',
        t('action.group'),
        groupings.map((value) => ({ value, label: t(`action.group-${value}`) })),
      )}
    </div>
  )
}
