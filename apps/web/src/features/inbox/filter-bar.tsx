import { Button } from '@mantine/core'
import { complaintSteps, severities } from '@redress/domain/complaints/complaint'
import { channels } from '@redress/domain/messages/channel'
import type { ReactNode } from 'react'
import { useTexts } from '../../lib/staff-texts.tsx'
import { ChoiceChip } from './choice-chip.tsx'
import classes from './filter-bar.module.css'
import { clockFilters, type InboxFilters, isFiltered, withoutFilters } from './inbox-filters.ts'
import { PickChip } from './pick-chip.tsx'

export type PickFilter = 'responsible' | 'customer' | 'product'

type Props = {
  filters: InboxFilters
  /** Names of the chosen person, customer and product, when known. */
  names: Record<PickFilter, string | null>
  onChange: (filters: InboxFilters) => void
  onPick: (filter: PickFilter) => void
  /** What can be done with the filters as a whole. */
  children?: ReactNode
}

/** One chip for each filter; a chosen one shows its value and lets go of it by one click. */
export function FilterBar({ filters, names, onChange, onPick, children }: Props) {
  const { t } = useTexts()
  const set = (change: Partial<InboxFilters>) => onChange({ ...filters, ...change })
  return (
    // biome-ignore lint/a11y/useSemanticElements: chips that act at once are no fieldset of a form
    <div className={classes.bar} role="group" aria-label={t('inbox.filters')}>
      {filters.q !== '' && (
        <PickChip
          name={t('filter.text')}
          value={`“${filters.q}”`}
          onOpen={() => undefined}
          onClear={() => set({ q: '' })}
        />
      )}
      <ChoiceChip
        name={t('column.clock')}
        chosen={filters.clock}
        choices={clockFilters}
        wordOf={(clock) => t(`clock-filter.${clock}`)}
        onChange={(clock) => set({ clock })}
      />
      <ChoiceChip
        name={t('column.step')}
        chosen={filters.step}
        choices={complaintSteps}
        wordOf={(step) => t(`step.${step}`)}
        onChange={(step) => set({ step })}
      />
      <ChoiceChip
        name={t('column.severity')}
        chosen={filters.severity}
        choices={severities}
        wordOf={(severity) => t(`severity.${severity}`)}
        onChange={(severity) => set({ severity })}
      />
      <ChoiceChip
        name={t('column.channel')}
        chosen={filters.channel}
        choices={channels}
        wordOf={(channel) => t(`channel.${channel}`)}
        onChange={(channel) => set({ channel })}
      />
      {(['responsible', 'customer', 'product'] as const).map((filter) => (
        <PickChip
          key={filter}
          name={t(`column.${filter}`)}
          value={filters[filter] === '' ? null : (names[filter] ?? t('filter.chosen'))}
          onOpen={() => onPick(filter)}
          onClear={() => set({ [filter]: '' })}
        />
      ))}
      {filters.import !== '' && (
        <PickChip
          name={t('filter.import')}
          value={t('filter.chosen')}
          onOpen={() => undefined}
          onClear={() => set({ import: '' })}
        />
      )}
      {isFiltered(filters) && (
        <Button
          size="compact-sm"
          variant="subtle"
          color="gray"
          onClick={() => onChange(withoutFilters(filters))}
        >
          {t('filter.clear-all')}
        </Button>
      )}
      {children}
    </div>
  )
}
