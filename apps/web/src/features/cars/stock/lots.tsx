import { Button } from '@mantine/core'
import type { Car } from '@redress/contracts/cars'
import { balancesOf, type LotBalance } from '@redress/domain/cars/balance'
import { localeOf } from '@redress/domain/languages/language'
import { useState } from 'react'
import { useTexts } from '../../../lib/staff-texts.tsx'
import { Grid } from '../../../ui/grid/grid.tsx'
import { GridState } from '../../../ui/grid/grid-state.tsx'
import type { GridColumn } from '../../../ui/grid/grid-types.ts'
import { IconAlertTriangleFilled, IconCheck } from '../../../ui/icons.ts'
import { ProblemNotice } from '../../../ui/problem-notice.tsx'
import { SignDialog } from '../../../ui/sign-dialog.tsx'
import { TimeStamp } from '../../../ui/time-stamp.tsx'
import classes from './stock.module.css'
import { useSignLot } from './stock.mutations.ts'
import type { LotKey, useStock } from './use-stock.ts'

type Props = { car: Car; of: ReturnType<typeof useStock> }

/** The lots concerned; below each in words whether all its pieces were found again (CAR-3). */
export function Lots({ car, of: { lots, lotRefusal, live, isReadOnly } }: Props) {
  const { t } = useTexts()
  const balances = balancesOf(live)
  const columns: GridColumn<LotKey>[] = [
    { key: 'lot', label: t('car-stock.lot'), kind: 'text' },
    { key: 'quantityMade', label: t('car-stock.made'), kind: 'quantity', width: 8 },
    { key: 'quantityUsed', label: t('car-stock.used'), kind: 'quantity', width: 8 },
  ]
  return (
    <>
      <h3 className={classes.title}>{t('car-stock.lots')}</h3>
      <Grid
        label={t('car-stock.lots')}
        columns={columns}
        rows={lots.rows}
        faults={lots.faults}
        nameOf={({ cells }) => cells.lot}
        isReadOnly={isReadOnly}
        onChange={lots.change}
        onAdd={lots.add}
        onRemove={lots.remove}
        mayRemove={({ id }) => !live.stock.some(({ lotId }) => lotId === id)}
      />
      <GridState grid={lots} columns={columns} />
      {lotRefusal && <ProblemNotice error={lotRefusal} slim />}
      {balances.map((balance) => (
        <Balance key={balance.lot.id} car={car} balance={balance} mayKeep={!isReadOnly} />
      ))}
    </>
  )
}

/** "4 800 made = 2 650 found + 2 150 in use ✔", or how many are missing. */
function Balance(props: { car: Car; balance: LotBalance; mayKeep: boolean }) {
  const { t, language } = useTexts()
  const [isSigning, setSigning] = useState(false)
  const sign = useSignLot(props.car.number)
  const { lot, found, unaccounted, state, uncounted } = props.balance
  const pieces = (count: number) => count.toLocaleString(localeOf[language])
  const stored = props.car.lots.find(({ id }) => id === lot.id)
  return (
    <div className={classes.balance} data-state={state} role="status">
      {state === 'balanced' ? (
        <IconCheck size={18} aria-hidden />
      ) : (
        <IconAlertTriangleFilled size={18} className={classes.sign} aria-hidden />
      )}
      <div>
        <strong>{lot.lot}</strong>{' '}
        {t('car-stock.sum', {
          made: pieces(lot.quantityMade),
          found: pieces(found),
          used: pieces(lot.quantityUsed),
        })}{' '}
        {state === 'unaccounted' && (
          <strong>{t('car-stock.unaccounted', { count: unaccounted, pieces: pieces(unaccounted) })}</strong>
        )}
        {state === 'over_counted' && (
          <strong>
            {t('car-stock.over-counted', { count: -unaccounted, pieces: pieces(-unaccounted) })}
          </strong>
        )}
        {uncounted > 0 && <> {t('car-stock.uncounted', { count: uncounted })}</>}
        {lot.signedAt && (
          <div className={classes.quiet}>
            {t('car-stock.signed', { name: lot.signedBy ?? '–', reason: lot.unaccountedReason })}{' '}
            <TimeStamp at={lot.signedAt} exact />
          </div>
        )}
      </div>
      {props.mayKeep && state === 'unaccounted' && !lot.signedAt && stored && (
        <Button size="compact-sm" variant="default" onClick={() => setSigning(true)}>
          {t('car-stock.sign')}
        </Button>
      )}
      {isSigning && stored && (
        <SignDialog
          title={t('car-stock.sign-title', { name: lot.lot })}
          words={t('car-stock.sign-means', { count: unaccounted, pieces: pieces(unaccounted) })}
          reasonLabel={t('car-stock.sign-reason')}
          act={t('car-stock.sign')}
          error={sign.error}
          isPending={sign.isPending}
          onSign={({ reason, password }) =>
            sign.mutate(
              { id: lot.id, version: stored.version, reason, password },
              { onSuccess: () => setSigning(false) },
            )
          }
          onClose={() => setSigning(false)}
        />
      )}
    </div>
  )
}
