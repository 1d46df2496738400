import { Button } from '@mantine/core'
import type { CarHolds as Holds } from '@redress/contracts/car-holds'
import type { Car } from '@redress/contracts/cars'
import { useQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { fieldErrors } from '../../../lib/field-errors.ts'
import { newIdempotencyKey } from '../../../lib/idempotency-key.ts'
import { useMay } from '../../../lib/me.tsx'
import { useTexts } from '../../../lib/staff-texts.tsx'
import { HoldPlate } from '../../../ui/hold-plate.tsx'
import { ProblemNotice } from '../../../ui/problem-notice.tsx'
import { ReasonDialog } from '../../../ui/reason-dialog.tsx'
import { SignDialog } from '../../../ui/sign-dialog.tsx'
import { TimeStamp } from '../../../ui/time-stamp.tsx'
import classes from './stock.module.css'
import { useHoldForCar, useReleaseHold } from './stock.mutations.ts'
import { carHoldsQuery } from './stock.queries.ts'

type Hold = Holds['holds'][number]
type Concerned = Holds['concerned'][number]

/** What is stopped for this CAR, what could be, and who let it go again (CAR-3). */
export function CarHolds({ car }: { car: Car }) {
  const { t } = useTexts()
  const query = useQuery(carHoldsQuery(car.number))
  const maySet = useMay('hold.set') && car.status === 'open'
  const mayRelease = useMay('hold.release')
  const [setting, setSetting] = useState<Concerned | null>(null)
  const [releasing, setReleasing] = useState<Hold | null>(null)
  const free = maySet ? (query.data?.concerned.filter(({ onHold }) => !onHold) ?? []) : []
  return (
    <>
      <h3 className={classes.title}>{t('car-stock.holds')}</h3>
      {query.error && <ProblemNotice error={query.error} onRetry={() => query.refetch()} slim />}
      {query.data?.holds.length === 0 && <p className={classes.quiet}>{t('car-stock.no-holds')}</p>}
      <ul className={classes.holds}>
        {query.data?.holds.map((hold) => (
          <li key={hold.id}>
            {hold.releasedAt ? (
              <span className={classes.quiet}>{t('car-stock.released')}</span>
            ) : (
              <HoldPlate reason={hold.reason} />
            )}
            <strong>{nameOf(hold)}</strong>
            <span>{hold.releasedAt ? hold.releaseReason : hold.reason}</span>
            <span className={classes.quiet}>
              {hold.releasedBy ?? hold.setBy} · <TimeStamp at={hold.releasedAt ?? hold.setAt} exact />
            </span>
            {mayRelease && !hold.releasedAt && (
              <Button
                size="compact-sm"
                variant="default"
                aria-label={t('car-stock.release-of', { name: nameOf(hold) })}
                onClick={() => setReleasing(hold)}
              >
                {t('car-stock.release')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {free.length > 0 && (
        <div className={classes.suggested}>
          {free.map((thing) => (
            <Button
              key={`${thing.productId} ${thing.batchId}`}
              size="compact-sm"
              variant="default"
              onClick={() => setSetting(thing)}
            >
              {t('car-stock.hold', { name: nameOf(thing) })}
            </Button>
          ))}
        </div>
      )}
      {setting && <HoldDialog car={car} thing={setting} onClose={() => setSetting(null)} />}
      {releasing && <ReleaseDialog hold={releasing} onClose={() => setReleasing(null)} />}
    </>
  )
}

const nameOf = ({ product, batch }: { product: string; batch: string | null }) =>
  batch ? `${product} · ${batch}` : product

function HoldDialog({ car, thing, onClose }: { car: Car; thing: Concerned; onClose: () => void }) {
  const texts = useTexts()
  const { t } = texts
  const hold = useHoldForCar(car.number)
  const key = useRef(newIdempotencyKey())
  const fault = fieldErrors(hold.error, texts)['reason']
  const { productId, batchId } = thing

  function put(reason: string) {
    hold.mutate(
      { productId, batchId, reason, key: key.current },
      {
        onSuccess: onClose,
        // Corrected words are another deed than the refused ones.
        onError: () => {
          key.current = newIdempotencyKey()
        },
      },
    )
  }

  return (
    <ReasonDialog
      title={t('car-stock.hold', { name: nameOf(thing) })}
      label={t('car.reason')}
      act={t('car-stock.hold-act')}
      fault={fault}
      isPending={hold.isPending}
      maxLength={1000}
      onReason={put}
      onClose={onClose}
    >
      {hold.error && !fault && <ProblemNotice error={hold.error} slim />}
      <div>{t('car-stock.hold-means')}</div>
    </ReasonDialog>
  )
}

function ReleaseDialog({ hold, onClose }: { hold: Hold; onClose: () => void }) {
  const { t } = useTexts()
  const release = useReleaseHold()
  const isOpen = hold.car !== null && !hold.car.isContained
  return (
    <SignDialog
      title={t('car-stock.release-of', { name: nameOf(hold) })}
      words={t('car-stock.release-means', { reason: hold.reason })}
      reasonLabel={t('car.reason')}
      tick={isOpen && hold.car ? t('car-stock.anyway', { number: hold.car.number }) : null}
      act={t('car-stock.release')}
      error={release.error}
      isPending={release.isPending}
      onSign={(signature) => release.mutate({ id: hold.id, ...signature }, { onSuccess: onClose })}
      onClose={onClose}
    />
  )
}
