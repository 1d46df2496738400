import { Button } from '@mantine/core'
import type { Car } from '@redress/contracts/cars'
import { defectRateOf, faultOfStock, isCounted, sumOfStock } from '@redress/domain/cars/balance'
import { suggestPlaces } from '@redress/domain/cars/suggest-places'
import { stockPlaces } from '@redress/domain/cars/tables'
import { may } from '@redress/domain/identity/permissions'
import { localeOf } from '@redress/domain/languages/language'
import { useQuery } from '@tanstack/react-query'
import { ProblemError } from '../../../lib/call.ts'
import { ownersQuery } from '../../../lib/people.ts'
import { useTexts } from '../../../lib/staff-texts.tsx'
import { Grid } from '../../../ui/grid/grid.tsx'
import type { GridFaults } from '../../../ui/grid/grid-faults.ts'
import { GridState } from '../../../ui/grid/grid-state.tsx'
import type { GridColumn } from '../../../ui/grid/grid-types.ts'
import { ProblemNotice } from '../../../ui/problem-notice.tsx'
import classes from './stock.module.css'
import { useAddUsualPlace } from './stock.mutations.ts'
import { countKeys, countsOf, type StockKey } from './stock-rows.ts'
import type { useStock } from './use-stock.ts'

type Props = { car: Car; of: ReturnType<typeof useStock> }

/** Place × to check, checked, good, bad, blocked, with sums that follow every key (CAR-3, B6). */
export function StockMatrix({ car, of: { stock, placeRefusal, live, isReadOnly } }: Props) {
  const { t, language } = useTexts()
  const usual = useAddUsualPlace(car.number)
  const columns = useColumns(car)
  const sum = sumOfStock(live.stock)
  const rate = defectRateOf(sum)
  const suggested = isReadOnly ? [] : suggestPlaces({ ...car, stock: live.stock })
  const totals = Object.fromEntries(countKeys.map((key) => [key, String(sum[key])]))
  return (
    <>
      <h3 className={classes.title}>{t('car-stock.matrix')}</h3>
      {stock.rows.length === 0 && <p className={classes.quiet}>{t('car-stock.none')}</p>}
      <Grid
        label={t('car-stock.matrix')}
        columns={columns}
        rows={stock.rows}
        faults={{ ...contradictions(stock.rows, car.lots.length > 1, t), ...stock.faults }}
        nameOf={({ cells }) => cells.placeName || t(`stock-place.${placeOf(cells.place)}`)}
        totals={{ label: t('car-stock.total'), ...totals }}
        isReadOnly={isReadOnly}
        onChange={stock.change}
        onAdd={stock.add}
        onRemove={stock.remove}
        mayRemove={({ cells }) => cells.good === '' && cells.bad === '' && cells.checked === ''}
      />
      <GridState grid={stock} columns={columns} />
      {placeRefusal && <ProblemNotice error={placeRefusal} slim />}
      {rate !== null && (
        <p className={classes.rate}>
          {t('car-stock.rate', {
            bad: sum.bad.toLocaleString(localeOf[language]),
            found: (sum.good + sum.bad).toLocaleString(localeOf[language]),
            rate: rate.toLocaleString(localeOf[language], { style: 'percent', maximumFractionDigits: 1 }),
          })}
        </p>
      )}
      {usual.error && !isThere(usual.error) && <ProblemNotice error={usual.error} slim />}
      {suggested.length > 0 && (
        <div className={classes.suggested}>
          <span className={classes.quiet}>{t('car-stock.suggested')}</span>
          {suggested.map(({ lotId, place, placeName }) => (
            <Button
              key={`${lotId} ${place} ${placeName}`}
              size="compact-sm"
              variant="default"
              disabled={usual.isPending}
              onClick={() =>
                usual.mutate({ lotId, place, placeName: placeName || t(`stock-place.${place}`) })
              }
            >
              + {placeName || t(`stock-place.${place}`)}
              {car.lots.length > 1 && ` · ${car.lots.find(({ id }) => id === lotId)?.lot ?? ''}`}
            </Button>
          ))}
        </div>
      )}
    </>
  )
}

function useColumns(car: Car): GridColumn<StockKey>[] {
  const { t } = useTexts()
  const people = useQuery(ownersQuery)
  const counters = (people.data?.people ?? []).filter(({ role }) => may(role, 'car.count'))
  const known = car.stock.flatMap(({ responsible }) => responsible ?? [])
  const named = new Map([...known, ...counters].map(({ id, name }) => [id, name]))
  const lot: GridColumn<StockKey> = {
    key: 'lotId',
    label: t('car-stock.lot'),
    kind: 'choice',
    width: 8,
    choices: [{ value: '', label: '–' }, ...car.lots.map(({ id, lot: label }) => ({ value: id, label }))],
  }
  return [
    ...(car.lots.length > 1 ? [lot] : []),
    {
      key: 'place',
      label: t('car-stock.place'),
      kind: 'choice',
      width: 11,
      choices: stockPlaces.map((value) => ({ value, label: t(`stock-place.${value}`) })),
    },
    { key: 'placeName', label: t('car-stock.place-name'), kind: 'text', width: 15 },
    ...countKeys.map((key) => ({ key, label: t(`car-stock.${key}`), kind: 'quantity' as const, width: 5 })),
    {
      key: 'responsibleId',
      label: t('car-stock.responsible'),
      kind: 'choice',
      width: 9,
      choices: [{ value: '', label: '–' }, ...[...named].map(([value, label]) => ({ value, label }))],
    },
    { key: 'dueAt', label: t('car-stock.due'), kind: 'day', width: 9 },
    { key: 'done', label: t('car-stock.done'), kind: 'readonly', width: 15 },
    { key: 'note', label: t('car-stock.note'), kind: 'text' },
  ]
}

/** Somebody else added the place meanwhile: it is shown now, which is all that was wanted. */
function isThere(error: unknown): boolean {
  return error instanceof ProblemError && error.code === 'duplicate'
}

function placeOf(value: string) {
  return stockPlaces.find((place) => place === value) ?? 'finished_goods'
}

/** Figures of a row that contradict each other, while they are typed. */
function contradictions(
  rows: ReturnType<typeof useStock>['stock']['rows'],
  hasLots: boolean,
  t: ReturnType<typeof useTexts>['t'],
): GridFaults {
  return Object.fromEntries(
    rows.flatMap(({ id, cells }) => {
      const counts = countsOf(cells)
      const fault = faultOfStock(counts)
      // Pieces of no lot are in no balance.
      const isOfNone = hasLots && cells.lotId === '' && isCounted(counts)
      return [
        ...(fault ? [[`${id}.${fault.key}`, t(`field.${fault.code}`, { max: fault.max })]] : []),
        ...(isOfNone ? [[`${id}.lotId`, t('field.required')]] : []),
      ]
    }),
  )
}
