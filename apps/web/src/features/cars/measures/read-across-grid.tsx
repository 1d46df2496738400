import type { Car } from '@redress/contracts/cars'
import { isFrozen } from '@redress/domain/cars/gate-state'
import { instantOf, wallTime } from '@redress/domain/sla/zone'
import { useQuery } from '@tanstack/react-query'
import { useMay, useMe } from '../../../lib/me.tsx'
import { ownersQuery } from '../../../lib/people.ts'
import { useTexts } from '../../../lib/staff-texts.tsx'
import { Grid } from '../../../ui/grid/grid.tsx'
import { GridState } from '../../../ui/grid/grid-state.tsx'
import type { GridColumn, GridRow } from '../../../ui/grid/grid-types.ts'
import { useGridRows } from '../../../ui/grid/use-grid-rows.ts'
import { ProblemNotice } from '../../../ui/problem-notice.tsx'
import classes from './measures.module.css'
import { useRemoveReadAcross, useWriteReadAcross } from './measures.mutations.ts'
import { ReadAcrossOffers } from './read-across-offers.tsx'

type Key = 'subject' | 'applies' | 'note' | 'ownerId' | 'dueOn'

const blank = { subject: '', applies: '', note: '', ownerId: '', dueOn: '' } as const

/** Due at the end of the working day of whoever plans it. */
function dueAtOf(timeZone: string, day: string): string | null {
  const wall = Date.parse(`${day}T17:00Z`)
  return Number.isNaN(wall) ? null : new Date(instantOf(timeZone, wall)).toISOString()
}

function dueOnOf(timeZone: string, dueAt: string | null): string {
  return dueAt ? new Date(wallTime(timeZone, Date.parse(dueAt))).toISOString().slice(0, 10) : ''
}

function rowOf(timeZone: string, row: Car['readAcross'][number]): GridRow<Key> {
  const { id, version, subject, note } = row
  const applies = row.applies === null ? '' : row.applies ? 'yes' : 'no'
  const cells = {
    subject,
    note,
    applies,
    ownerId: row.owner?.id ?? '',
    dueOn: dueOnOf(timeZone, row.dueAt),
  }
  return { id, version, cells }
}

/** D7: similar parts, lines and customers — does it apply, by whom, by when (UX B25). */
export function ReadAcrossGrid({ car }: { car: Car }) {
  const { t } = useTexts()
  const me = useMe()
  const people = useQuery(ownersQuery)
  const write = useWriteReadAcross(car.number)
  const remove = useRemoveReadAcross(car.number)
  const isReadOnly = !useMay('car.work') || isFrozen(car, 'd7')
  // Whoever is named in a row is shown, also when they have left.
  const named = new Map(
    [...car.readAcross.flatMap(({ owner }) => owner ?? []), ...(people.data?.people ?? [])].map(
      ({ id, name }) => [id, name],
    ),
  )
  const columns: GridColumn<Key>[] = [
    { key: 'subject', label: t('car-measure.ra-subject'), kind: 'text' },
    {
      key: 'applies',
      label: t('car-measure.ra-applies'),
      kind: 'choice',
      width: 8,
      choices: [
        { value: '', label: t('car-field.open') },
        { value: 'yes', label: t('fact.yes') },
        { value: 'no', label: t('fact.no') },
      ],
    },
    { key: 'note', label: t('car-measure.ra-note'), kind: 'text' },
    {
      key: 'ownerId',
      label: t('car-measure.ra-owner'),
      kind: 'choice',
      width: 10,
      choices: [{ value: '', label: '–' }, ...[...named].map(([value, label]) => ({ value, label }))],
    },
    { key: 'dueOn', label: t('car-measure.ra-due'), kind: 'day', width: 9 },
  ]
  const grid = useGridRows<Key>({
    name: `car.${me.id}.${car.number}.read-across`,
    stored: car.readAcross.map((row) => rowOf(me.timeZone, row)),
    blank,
    isReady: ({ cells }) => cells.subject.trim() !== '',
    send: (rows) =>
      write.mutateAsync({
        rows: rows.map(({ id, version, cells }) => ({
          id,
          version,
          subject: cells.subject,
          note: cells.note,
          applies: cells.applies === '' ? null : cells.applies === 'yes',
          ownerId: cells.ownerId || null,
          dueAt: dueAtOf(me.timeZone, cells.dueOn),
        })),
      }),
    remove: remove.mutate,
    isReadOnly,
  })
  const open = car.readAcross.filter(({ applies }) => applies === null).length
  return (
    <section id="d7.readAcross" className={classes.block} aria-label={t('car-measure.read-across')}>
      <h3 className={classes.heading}>{t('car-measure.read-across')}</h3>
      {grid.rows.length === 0 && <p className={classes.quiet}>{t('car-measure.ra-none')}</p>}
      {open > 0 && <p className={classes.quiet}>{t('car-measure.ra-open', { count: open })}</p>}
      <Grid
        label={t('car-measure.read-across')}
        columns={columns}
        rows={grid.rows}
        nameOf={({ cells }) => cells.subject}
        faults={grid.faults}
        isReadOnly={isReadOnly}
        onChange={grid.change}
        onAdd={grid.add}
        mayRemove={({ cells }) => cells.applies === ''}
        onRemove={grid.remove}
      />
      <GridState grid={grid} columns={columns} />
      {remove.error && <ProblemNotice error={remove.error} slim />}
      {!isReadOnly && <ReadAcrossOffers car={car} />}
    </section>
  )
}
