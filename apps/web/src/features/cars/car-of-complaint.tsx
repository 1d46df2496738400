import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link, useNavigate } from 'react-router'
import { carStanding } from '../../lib/car-standing.ts'
import { useMay } from '../../lib/me.tsx'
import { useNow } from '../../lib/now.ts'
import { useTexts } from '../../lib/staff-texts.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import classes from './cars.module.css'
import { useLinkToCar } from './cars.mutations.ts'
import { carOfComplaintQuery } from './cars.queries.ts'
import { GateMark } from './gate-mark.tsx'
import { OpenCarDialog } from './open-car-dialog.tsx'

type Props = { number: string; subject: string; isOpen: boolean; carAt: (number: string) => string }

/** The CAR behind a complaint, or those it may belong to: join one, or open a new one (IN-11, CAR-10). */
export function CarOfComplaint({ number, subject, isOpen, carAt }: Props) {
  const texts = useTexts()
  const { t } = texts
  const now = useNow()
  const navigate = useNavigate()
  const mayOpen = useMay('car.open') && isOpen
  const query = useQuery(carOfComplaintQuery(number))
  const join = useLinkToCar()
  const [opening, setOpening] = useState(false)
  if (query.error) return <ProblemNotice error={query.error} onRetry={() => query.refetch()} slim />
  if (!query.data) return null
  const { car, candidates, recent } = query.data
  return (
    <section className={classes.panel} id="car" aria-labelledby="car-title">
      <h2 id="car-title">{t('car.of-complaint')}</h2>
      {recent.all > 0 && (
        <p className={classes.hint}>{t('car.again', { count: recent.all, own: recent.customer })}</p>
      )}
      {car ? (
        <p>
          <Link to={carAt(car.number)}>{car.number}</Link> {car.title} · <GateMark status={car.gateStatus} />{' '}
          {car.gate ? t(`gate.${car.gate}`) : t('gate.all')}
        </p>
      ) : (
        <>
          {candidates.length > 0 && <h3 className={classes.hint}>{t('car.radar')}</h3>}
          <ul className={classes.candidates}>
            {candidates.map((one) => (
              <li key={one.number}>
                <Link to={carAt(one.number)}>{one.number}</Link> {one.title}
                <span className={classes.hint}>{carStanding(one, texts, now)}</span>
                {mayOpen && (
                  <Button
                    size="compact-sm"
                    variant="default"
                    loading={join.isPending && join.variables?.number === one.number}
                    onClick={() => join.mutate({ number: one.number, complaint: number })}
                  >
                    {t('car.join')}
                  </Button>
                )}
              </li>
            ))}
          </ul>
          {mayOpen && (
            <Button size="compact-md" onClick={() => setOpening(true)}>
              {t('cars.new')}
            </Button>
          )}
        </>
      )}
      {join.error && <ProblemNotice error={join.error} slim />}
      {opening && (
        <OpenCarDialog
          complaints={[number]}
          title={subject}
          onClose={() => setOpening(false)}
          onOpened={(opened) => navigate(carAt(opened))}
        />
      )}
    </section>
  )
}
