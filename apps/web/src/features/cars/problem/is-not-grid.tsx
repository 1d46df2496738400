import { Button } from '@mantine/core'
import type { Car } from '@redress/contracts/cars'
import { isFrozen } from '@redress/domain/cars/gate-state'
import { isNotDimensions, usualQuestionNames } from '@redress/domain/cars/tables'
import { useState } from 'react'
import { useMay, useMe } from '../../../lib/me.tsx'
import { useTexts } from '../../../lib/staff-texts.tsx'
import { Grid } from '../../../ui/grid/grid.tsx'
import { GridState } from '../../../ui/grid/grid-state.tsx'
import type { GridColumn, GridRow } from '../../../ui/grid/grid-types.ts'
import { useGridRows } from '../../../ui/grid/use-grid-rows.ts'
import { ProblemNotice } from '../../../ui/problem-notice.tsx'
import { IsNotOrder } from './is-not-order.tsx'
import classes from './problem.module.css'
import { useAddUsualIsNot, useRemoveIsNot, useWriteIsNot } from './problem.mutations.ts'

type Key = 'dimension' | 'question' | 'isText' | 'isNotText' | 'differs' | 'changed'

const blank = {
  dimension: 'what',
  question: '',
  isText: '',
  isNotText: '',
  differs: '',
  changed: '',
} as const
function rowOf({ id, version, position: _, ...cells }: Car['isNot'][number]): GridRow<Key> {
  return { id, version, cells }
}

const dimensionOf = (value: string) => isNotDimensions.find((one) => one === value) ?? 'what'

/** D2: what the fault is, what it could be and is not, what differs and what changed (B11). */
export function IsNotGrid({ car }: { car: Car }) {
  const { t } = useTexts()
  const me = useMe()
  const write = useWriteIsNot(car.number)
  const remove = useRemoveIsNot(car.number)
  const usual = useAddUsualIsNot(car.number)
  const [isOrdering, setOrdering] = useState(false)
  const isReadOnly = !useMay('car.work') || isFrozen(car, 'd2')
  const columns: GridColumn<Key>[] = [
    {
      key: 'dimension',
      label: t('car-is-not.dimension'),
      kind: 'choice',
      width: 7,
      choices: isNotDimensions.map((value) => ({ value, label: t(`car-dimension.${value}`) })),
    },
    { key: 'question', label: t('car-is-not.question'), kind: 'text' },
    { key: 'isText', label: t('car-is-not.is'), kind: 'text' },
    { key: 'isNotText', label: t('car-is-not.not'), kind: 'text' },
    { key: 'differs', label: t('car-is-not.differs'), kind: 'text' },
    { key: 'changed', label: t('car-is-not.changed'), kind: 'text' },
  ]
  const grid = useGridRows<Key>({
    name: `car.${me.id}.${car.number}.is-not`,
    stored: car.isNot.map(rowOf),
    blank,
    isReady: ({ cells: { dimension: _, ...words } }) =>
      Object.values(words).some((cell) => cell.trim() !== ''),
    send: (rows) =>
      write.mutateAsync({
        rows: rows.map(({ id, version, cells }) => ({
          ...cells,
          id,
          version,
          dimension: dimensionOf(cells.dimension),
        })),
      }),
    remove: remove.mutate,
    isReadOnly,
  })
  const used = new Set(car.causes.flatMap(({ fits }) => fits.map(({ isNotId }) => isNotId)))
  return (
    <section id="d2.isNot" aria-label={t('car-is-not.title')}>
      <h3 className={classes.heading}>{t('car-is-not.title')}</h3>
      <p className={classes.quiet}>{t('car-is-not.none')}</p>
      <Grid
        label={t('car-is-not.title')}
        columns={columns}
        rows={grid.rows}
        nameOf={({ cells }, index) => cells.question || t('car-is-not.row', { row: index + 1 })}
        faults={grid.faults}
        isReadOnly={isReadOnly}
        onChange={grid.change}
        onAdd={grid.add}
        mayRemove={({ id }) => !used.has(id)}
        onRemove={grid.remove}
      />
      <GridState grid={grid} columns={columns} />
      {remove.error && <ProblemNotice error={remove.error} slim />}
      {usual.error && grid.rows.length === 0 && <ProblemNotice error={usual.error} slim />}
      {!isReadOnly && (
        <div className={classes.acts}>
          {grid.rows.length === 0 && (
            <Button
              size="compact-sm"
              variant="default"
              loading={usual.isPending}
              onClick={() =>
                usual.mutate({
                  questions: usualQuestionNames.map((ask) => ({ ask, question: t(`car-is-not.ask.${ask}`) })),
                })
              }
            >
              {t('car-is-not.preset')}
            </Button>
          )}
          {car.isNot.length > 1 && (
            <Button size="compact-sm" variant="default" onClick={() => setOrdering(true)}>
              {t('car-is-not.order')}
            </Button>
          )}
        </div>
      )}
      {isOrdering && <IsNotOrder car={car} onClose={() => setOrdering(false)} />}
    </section>
  )
}
