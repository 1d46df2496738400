import type { Car } from '@redress/contracts/cars'
import { isFrozen } from '@redress/domain/cars/gate-state'
import { carDocumentKinds } from '@redress/domain/cars/tables'
import { useMay, useMe } from '../../../lib/me.tsx'
import { useTexts } from '../../../lib/staff-texts.tsx'
import { Grid } from '../../../ui/grid/grid.tsx'
import { GridState } from '../../../ui/grid/grid-state.tsx'
import type { GridColumn, GridRow } from '../../../ui/grid/grid-types.ts'
import { useGridRows } from '../../../ui/grid/use-grid-rows.ts'
import { ProblemNotice } from '../../../ui/problem-notice.tsx'
import classes from './measures.module.css'
import { useRemoveDocument, useWriteDocuments } from './measures.mutations.ts'
import { UsualDocuments } from './usual-documents.tsx'

type Key = 'kind' | 'name' | 'revisionBefore' | 'revisionAfter' | 'changedOn' | 'note'

const blank = {
  kind: 'pfmea',
  name: '',
  revisionBefore: '',
  revisionAfter: '',
  changedOn: '',
  note: '',
} as const

function rowOf(document: Car['documents'][number]): GridRow<Key> {
  const { id, version, position: _, changedOn, ...cells } = document
  return { id, version, cells: { ...cells, changedOn: changedOn ?? '' } }
}

function isKind(value: string): value is (typeof carDocumentKinds)[number] {
  return (carDocumentKinds as readonly string[]).includes(value)
}

/** D7: documents with the revision before and after; one that only "will be updated" is pointed out (CAR-5). */
export function DocumentsGrid({ car }: { car: Car }) {
  const { t } = useTexts()
  const me = useMe()
  const write = useWriteDocuments(car.number)
  const remove = useRemoveDocument(car.number)
  const isReadOnly = !useMay('car.work') || isFrozen(car, 'd7')
  const columns: GridColumn<Key>[] = [
    {
      key: 'kind',
      label: t('car-measure.doc-kind'),
      kind: 'choice',
      width: 10,
      choices: carDocumentKinds.map((value) => ({ value, label: t(`car-measure.kind-${value}`) })),
    },
    { key: 'name', label: t('car-measure.doc-name'), kind: 'text' },
    { key: 'revisionBefore', label: t('car-measure.doc-before'), kind: 'text', width: 6 },
    { key: 'revisionAfter', label: t('car-measure.doc-after'), kind: 'text', width: 6 },
    { key: 'changedOn', label: t('car-measure.doc-day'), kind: 'day', width: 9 },
    { key: 'note', label: t('car-measure.doc-note'), kind: 'text' },
  ]
  const grid = useGridRows<Key>({
    name: `car.${me.id}.${car.number}.documents`,
    stored: car.documents.map(rowOf),
    blank,
    isReady: ({ cells }) => cells.name.trim() !== '' && isKind(cells.kind),
    send: (rows) =>
      write.mutateAsync({
        rows: rows.map(({ id, version, cells: { kind, changedOn, ...cells } }) => ({
          id,
          version,
          ...cells,
          kind: isKind(kind) ? kind : 'other',
          changedOn: changedOn || null,
        })),
      }),
    remove: remove.mutate,
    isReadOnly,
  })
  const promised = car.documents.filter(({ revisionAfter }) => revisionAfter === '').length
  return (
    <section id="d7.documents" className={classes.block} aria-label={t('car-measure.documents')}>
      <h3 className={classes.heading}>{t('car-measure.documents')}</h3>
      {grid.rows.length === 0 && <p className={classes.quiet}>{t('car-measure.doc-none')}</p>}
      {promised > 0 && <p className={classes.missing}>{t('car-measure.doc-promise', { count: promised })}</p>}
      <Grid
        label={t('car-measure.documents')}
        columns={columns}
        rows={grid.rows}
        nameOf={({ cells }) => cells.name}
        faults={grid.faults}
        isReadOnly={isReadOnly}
        onChange={grid.change}
        onAdd={grid.add}
        mayRemove={({ cells }) => cells.revisionAfter === '' && cells.changedOn === ''}
        onRemove={grid.remove}
      />
      <GridState grid={grid} columns={columns} />
      {remove.error && <ProblemNotice error={remove.error} slim />}
      {!isReadOnly && <UsualDocuments car={car} />}
    </section>
  )
}
