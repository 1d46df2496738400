import { type StaffTextKey, useTexts } from '../../lib/staff-texts.tsx'
import { IconArrowDown, IconArrowUp } from '../../ui/icons.ts'
import type { InboxSort } from './inbox-filters.ts'
import classes from './inbox-table.module.css'

type Column = { name: StaffTextKey; className: string | undefined; sorts: InboxSort[] }

/** A second click on a sorted column turns the order where the API knows both. */
const columns: Column[] = [
  { name: 'column.clock', className: classes.clock, sorts: ['due'] },
  { name: 'column.number', className: classes.number, sorts: ['newest', 'oldest'] },
  { name: 'column.severity', className: classes.severity, sorts: [] },
  { name: 'column.subject', className: classes.subject, sorts: [] },
  { name: 'column.product', className: classes.product, sorts: [] },
  { name: 'column.step', className: classes.step, sorts: [] },
  { name: 'column.responsible', className: classes.responsible, sorts: [] },
  { name: 'column.channel', className: classes.channel, sorts: [] },
  { name: 'column.last-word', className: classes.lastWord, sorts: ['last-word'] },
]

const directions: Record<InboxSort, 'ascending' | 'descending'> = {
  due: 'ascending',
  oldest: 'ascending',
  newest: 'descending',
  'last-word': 'descending',
}

type Props = { sort: InboxSort; isChoosable: boolean; onSort: (sort: InboxSort) => void }

export function SortHeader({ sort, isChoosable, onSort }: Props) {
  const { t } = useTexts()
  return (
    // biome-ignore lint/a11y/useSemanticElements: part of the virtual table
    <div role="rowgroup" className={classes.head}>
      {/* biome-ignore lint/a11y/useSemanticElements: part of the virtual table */}
      {/* biome-ignore lint/a11y/useFocusableInteractive: a row of headers takes no focus */}
      <div role="row" aria-rowindex={1} className={classes.headRow} data-choosable={isChoosable}>
        {columns.map(({ name, className, sorts }) => {
          const sorted = sorts.includes(sort)
          const next = sorts[(sorts.indexOf(sort) + 1) % sorts.length]
          const words = <span className={classes.headName}>{t(name)}</span>
          return (
            // biome-ignore lint/a11y/useSemanticElements: part of the virtual table
            // biome-ignore lint/a11y/useFocusableInteractive: the button inside takes the focus
            <div
              role="columnheader"
              key={name}
              className={className}
              {...(sorted ? { 'aria-sort': directions[sort] } : {})}
            >
              {next === undefined ? (
                words
              ) : (
                <button type="button" className={classes.sort} onClick={() => onSort(next)}>
                  {words}
                  {sorted && (directions[sort] === 'ascending' ? <Up /> : <Down />)}
                </button>
              )}
            </div>
          )
        })}
      </div>
    </div>
  )
}

const Up = () => <IconArrowUp size={12} aria-hidden />
const Down = () => <IconArrowDown size={12} aria-hidden />
