import { Button } from '@mantine/core'
import type { Car } from '@redress/contracts/cars'
import { written } from '@redress/domain/cars/content'
import { rateBefore } from '@redress/domain/cars/defect-rate'
import { isFrozen } from '@redress/domain/cars/gate-state'
import { type Proof, proofOf } from '@redress/domain/cars/proof'
import { localeOf } from '@redress/domain/languages/language'
import { formatDate } from '@redress/texts/format'
import { useQuery } from '@tanstack/react-query'
import { useId } from 'react'
import { useMay } from '../../../lib/me.tsx'
import { useTexts } from '../../../lib/staff-texts.tsx'
import { useField } from '../use-field.ts'
import classes from './measures.module.css'
import { watchQuery } from './measures.queries.ts'

/** D6: how many parts prove it, by when, and how far it is; computed while the fields are written (CAR-11). */
export function ProofPlanner({ car }: { car: Car }) {
  const { t, language } = useTexts()
  const id = useId()
  const proof = proofOf(car)
  const pieces = new Intl.NumberFormat(localeOf[language])
  const share = new Intl.NumberFormat(localeOf[language], { style: 'percent', maximumSignificantDigits: 3 })
  const rate = Number(written(car, 'd6.baselineRate'))
  return (
    <section aria-labelledby={id} className={classes.proof}>
      <h3 id={id} className={classes.heading}>
        {t('car-measure.proof')}
        <span className={classes.proofState} data-state={proof.state}>
          {t(`car-measure.state-${proof.state}`)}
        </span>
      </h3>
      {proof.needed === null || proof.byThumb === null ? (
        <p className={classes.quiet}>{t('car-measure.no-plan')}</p>
      ) : (
        <>
          <p className={classes.words}>
            <strong className={classes.figure}>
              {t('car-measure.needed', { parts: pieces.format(proof.needed) })}
            </strong>{' '}
            {t('car-measure.needed-words', {
              rate: share.format(rate),
              confidence: share.format(proof.confidence),
            })}{' '}
            <span className={classes.quiet}>
              {t('car-measure.thumb', { parts: pieces.format(proof.byThumb) })}
            </span>
          </p>
          <progress
            className={classes.bar}
            max={proof.needed}
            value={Math.min(proof.passed, proof.needed)}
            aria-label={t('car-measure.passed', passedOf(proof, pieces))}
          />
          <p className={classes.quiet}>
            {t('car-measure.passed', passedOf(proof, pieces))}
            {proof.excluded !== null &&
              ` · ${t('car-measure.excluded', { rate: share.format(proof.excluded) })}`}
          </p>
          <p>{whenOf(car, proof, t, (day) => formatDate(language, day), pieces)}</p>
        </>
      )}
      {proof.state === 'failed' && <p className={classes.missing}>{t('car-measure.failed-hint')}</p>}
      {proof.passed > 0 && proof.failures === null && (
        <p className={classes.quiet}>{t('car-measure.failures-unsaid')}</p>
      )}
      <RateBefore car={car} share={share} />
      <Volume car={car} pieces={pieces} />
    </section>
  )
}

function passedOf({ passed, needed }: Proof, pieces: Intl.NumberFormat) {
  return { passed: pieces.format(passed), needed: pieces.format(needed ?? 0) }
}

/** By which day so many will have passed; in weeks while nothing has begun. */
function whenOf(
  car: Car,
  { readyOn, weeks, state }: Proof,
  t: ReturnType<typeof useTexts>['t'],
  dayWords: (day: string) => string,
  pieces: Intl.NumberFormat,
): string | null {
  const perWeek = pieces.format(Number(written(car, 'd6.partsPerWeek')))
  if (weeks === null || state === 'proven' || state === 'failed') return null
  if (readyOn) return t('car-measure.ready', { perWeek, day: dayWords(readyOn) })
  return t('car-measure.ready-weeks', { perWeek, count: weeks })
}

/** The rate that was found, for whoever has not written one. */
function RateBefore({ car, share }: { car: Car; share: Intl.NumberFormat }) {
  const { t } = useTexts()
  const mayWork = useMay('car.work') && !isFrozen(car, 'd6')
  const field = useField(car, 'd6.baselineRate')
  const rate = rateBefore(car)
  if (!mayWork || rate === null || field.value !== '') return null
  return (
    <p className={classes.line}>
      {t('car-measure.rate-found', { rate: share.format(rate) })}
      <Button
        size="compact-sm"
        variant="default"
        onClick={() => field.change(String(Number(rate.toPrecision(3))))}
      >
        {t('car-measure.volume-take')}
      </Button>
    </p>
  )
}

/** The volume of late as the batches show it, for whoever has not written one. */
function Volume({ car, pieces }: { car: Car; pieces: Intl.NumberFormat }) {
  const { t } = useTexts()
  const mayWork = useMay('car.work') && !isFrozen(car, 'd6')
  const { data } = useQuery(watchQuery(car.number))
  const field = useField(car, 'd6.partsPerWeek')
  if (!mayWork || !data?.partsPerWeek || field.value !== '') return null
  const parts = String(data.partsPerWeek)
  return (
    <p className={classes.line}>
      {t('car-measure.volume', { parts: pieces.format(data.partsPerWeek) })}
      <Button size="compact-sm" variant="default" onClick={() => field.change(parts)}>
        {t('car-measure.volume-take')}
      </Button>
    </p>
  )
}
