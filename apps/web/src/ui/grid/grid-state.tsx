import { Button } from '@mantine/core'
import { useTexts } from '../../lib/staff-texts.tsx'
import { ProblemNotice } from '../problem-notice.tsx'
import classes from './grid.module.css'
import type { GridColumn } from './grid-types.ts'
import { shownOf } from './read-cell.ts'
import type { GridRows } from './use-grid-rows.ts'

/** Below a grid: whether it is saved, what went wrong, and cells that two people wrote (AL-2). */
export function GridState<K extends string>(props: { grid: GridRows<K>; columns: readonly GridColumn<K>[] }) {
  const { grid, columns } = props
  const { t, language } = useTexts()
  const rowOf = (id: string) => grid.rows.findIndex((row) => row.id === id) + 1
  return (
    <>
      {grid.clashes.map(({ id, key, mine, theirs }) => {
        const column = columns.find((one) => one.key === key)
        if (!column) return null
        return (
          <div key={`${id}.${key}`} role="alert" className={classes.clash}>
            <span>
              {t('grid.clash', {
                column: column.label,
                row: rowOf(id),
                theirs: shownOf(column, theirs, language) || '–',
                mine: shownOf(column, mine, language) || '–',
              })}
            </span>
            <Button size="compact-sm" variant="default" onClick={() => grid.forget(id)}>
              {t('conflict.keep')}
            </Button>
            <Button size="compact-sm" variant="default" onClick={() => grid.insist(id)}>
              {t('conflict.put')}
            </Button>
          </div>
        )
      })}
      {grid.error !== null && <ProblemNotice error={grid.error} onRetry={grid.retry} slim />}
      {grid.state !== 'saved' && (
        <p className={classes.said} role="status">
          {t(grid.state === 'saving' ? 'car-field.saving' : 'car-field.kept')}
        </p>
      )}
    </>
  )
}
