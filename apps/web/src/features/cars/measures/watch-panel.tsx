import { Button } from '@mantine/core'
import type { CarWatch } from '@redress/contracts/car-watch'
import type { Car } from '@redress/contracts/cars'
import { formatDate, formatTime } from '@redress/texts/format'
import { useQuery } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { Link } from 'react-router'
import { useMay, useMe } from '../../../lib/me.tsx'
import { useTexts } from '../../../lib/staff-texts.tsx'
import { ProblemNotice } from '../../../ui/problem-notice.tsx'
import { TimeStamp } from '../../../ui/time-stamp.tsx'
import { EffectDialog, type EffectWish } from './effect-dialog.tsx'
import { useMeasureSlot } from './measure-slot.ts'
import classes from './measures.module.css'
import { watchQuery } from './measures.queries.ts'

/** After the closure: what the data say of the correction, and what a person judges (CAR-8, CAR-12). */
export function WatchPanel({ car }: { car: Car }) {
  const { t, language } = useTexts()
  const { timeZone } = useMe()
  const id = useId()
  const query = useQuery(watchQuery(car.number))
  const [asked, setAsked] = useState<EffectWish | null>(null)
  const mayJudge = useMay('car.decide') && car.status === 'closed'
  const { watch, reopened } = car
  const timeOf = (at: string) => formatTime(language, timeZone, new Date(at))
  return (
    <section aria-labelledby={id} className={classes.proof}>
      <h3 id={id} className={classes.heading}>
        {t('car-measure.watch')}
      </h3>
      {reopened && (
        <p>
          {t('car-measure.reopened', { count: reopened.times, time: timeOf(reopened.at) })}{' '}
          {reopened.complaint && t('car-measure.reopened-for', { complaint: reopened.complaint })}
        </p>
      )}
      {watch.effectiveness && (
        <p>
          <strong>
            {t('car-measure.judged', {
              judgement: t(`effectiveness.${watch.effectiveness}`),
              name: watch.judgedBy ?? '–',
              time: watch.judgedAt ? timeOf(watch.judgedAt) : '–',
            })}
          </strong>{' '}
          {watch.reason}
        </p>
      )}
      {query.error && <ProblemNotice error={query.error} onRetry={() => query.refetch()} slim />}
      {query.data &&
        (watch.from ? (
          <Window car={car} watch={query.data} />
        ) : (
          <p className={classes.quiet}>{t('car-measure.watch-none')}</p>
        ))}
      {mayJudge && (
        <div className={classes.line}>
          {query.data?.state === 'over' && watch.effectiveness !== 'effective' && (
            <Button size="compact-md" onClick={() => setAsked('effective')}>
              {t('car-measure.judge-effective')}
            </Button>
          )}
          {watch.from && (
            <Button size="compact-md" variant="default" onClick={() => setAsked('not_effective')}>
              {t('car-measure.judge-not')}
            </Button>
          )}
          <Button size="compact-md" variant="default" onClick={() => setAsked('reopen')}>
            {t('car-measure.reopen')}
          </Button>
        </div>
      )}
      {asked && (
        <EffectDialog
          car={car}
          wish={asked}
          isAsCounted={query.data?.suggests === asked}
          onClose={() => setAsked(null)}
        />
      )}
    </section>
  )
}

function Window({ car, watch }: { car: Car; watch: CarWatch }) {
  const { t, language } = useTexts()
  const { complaintAt } = useMeasureSlot()
  const day = watch.endsOn ? formatDate(language, watch.endsOn) : '–'
  const bad = watch.complaints.filter(({ isFromCleanLot }) => isFromCleanLot === true).length
  const figures = [
    [t('car-measure.batches-made'), watch.batchesMade],
    [t('car-measure.bad-batches'), watch.badBatches],
    [t('car-measure.complaints'), bad],
  ] as const
  return (
    <>
      <p>
        {t('car-measure.watch-until', { day, batches: car.watch.batches })} ·{' '}
        {watch.state === 'over'
          ? t('car-measure.watch-over')
          : t('car-measure.watch-left', { days: watch.daysLeft, batches: watch.batchesLeft })}
      </p>
      <dl className={classes.figures}>
        {figures.map(([name, count]) => (
          <div key={name}>
            <dd className={classes.figure}>{count}</dd>
            <dt className={classes.quiet}>{name}</dt>
          </div>
        ))}
      </dl>
      {watch.complaints.length > 0 && (
        <>
          <h4 className={classes.quiet}>{t('car-measure.complaint-list')}</h4>
          <ul className={classes.pairs}>
            {watch.complaints.map((complaint) => (
              <li key={complaint.number}>
                <span>
                  <Link to={complaintAt(complaint.number)}>{complaint.number}</Link> {complaint.subject}
                </span>
                <span className={classes.quiet}>
                  {complaint.batch || '–'} · {t(`car-measure.${lotOf(complaint.isFromCleanLot)}`)} ·{' '}
                  <TimeStamp at={complaint.receivedAt} />
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}

function lotOf(isFromCleanLot: boolean | null) {
  if (isFromCleanLot === null) return 'from-unknown'
  return isFromCleanLot ? 'from-clean' : 'from-earlier'
}
