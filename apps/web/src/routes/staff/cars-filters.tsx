import { Button, NativeSelect } from '@mantine/core'
import { severities } from '@redress/domain/complaints/complaint'
import { may } from '@redress/domain/identity/permissions'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { lanings } from '../../features/cars/board-columns.ts'
import { customerQuery } from '../../features/customers/customers.queries.ts'
import { PickChip } from '../../features/inbox/pick-chip.tsx'
import { useMe } from '../../lib/me.tsx'
import { peopleQuery } from '../../lib/people.ts'
import { useTexts } from '../../lib/staff-texts.tsx'
import { type CarsView, carSorts, isFiltered, withoutFilters } from './cars-view.ts'
import { FilterDialog } from './filter-dialog.tsx'

type Props = { view: CarsView; onChange: (part: Partial<CarsView>) => void }

/** Whose, for whom, how bad, which are late; in which order, or in which lanes (UX 2.7). */
export function CarsFilters({ view, onChange }: Props) {
  const { t } = useTexts()
  const me = useMe()
  const [isPicking, setPicking] = useState(false)
  const people = useQuery(peopleQuery).data?.people ?? []
  const customer = useQuery({ ...customerQuery(view.customer), enabled: view.customer !== '' }).data
  const others = people.filter((person) => person.id !== me.id && may(person.role, 'car.work'))
  const pick = (
    name: 'sort' | 'lanes' | 'leader' | 'severity',
    label: string,
    data: { value: string; label: string }[],
  ) => (
    <NativeSelect
      size="xs"
      aria-label={label}
      value={view[name]}
      data={data}
      onChange={(event) => onChange({ [name]: event.currentTarget.value })}
    />
  )
  return (
    <>
      {view.view === 'board'
        ? pick(
            'lanes',
            t('board.lanes'),
            lanings.map((value) => ({ value, label: t(`board.lanes-${value}`) })),
          )
        : pick(
            'sort',
            t('cars.sort'),
            carSorts.map((value) => ({ value, label: t(`cars.sort-${value}`) })),
          )}
      <PickChip
        name={t('cars.column.customer')}
        value={view.customer === '' ? null : (customer?.name ?? t('filter.chosen'))}
        onOpen={() => setPicking(true)}
        onClear={() => onChange({ customer: '' })}
      />
      {pick('leader', t('cars.leader'), [
        { value: '', label: t('cars.leader-any') },
        { value: 'me', label: t('cars.mine') },
        ...others.map(({ id, name }) => ({ value: id, label: name })),
      ])}
      {pick('severity', t('column.severity'), [
        { value: '', label: t('cars.severity-any') },
        ...severities.map((value) => ({ value, label: t(`severity.${value}`) })),
      ])}
      <Button
        size="xs"
        variant={view.overdue ? 'filled' : 'default'}
        aria-pressed={view.overdue !== ''}
        onClick={() => onChange({ overdue: view.overdue ? '' : 'true' })}
      >
        {t('cars.overdue')}
      </Button>
      {isFiltered(view) && (
        <Button
          size="compact-sm"
          variant="subtle"
          color="gray"
          onClick={() => onChange(withoutFilters(view))}
        >
          {t('filter.clear-all')}
        </Button>
      )}
      {isPicking && (
        <FilterDialog
          filter="customer"
          onPick={(id) => {
            onChange({ customer: id })
            setPicking(false)
          }}
          onClose={() => setPicking(false)}
        />
      )}
    </>
  )
}
