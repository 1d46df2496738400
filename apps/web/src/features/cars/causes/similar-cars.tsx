import { Button } from '@mantine/core'
import { queryOptions, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from 'react-router'
import { callSignedIn } from '../../../lib/call-signed-in.ts'
import { useTexts } from '../../../lib/staff-texts.tsx'
import { IconListTree } from '../../../ui/icons.ts'
import { ProblemNotice } from '../../../ui/problem-notice.tsx'
import { SideSheet } from '../../../ui/side-sheet.tsx'
import classes from './causes.module.css'

function similarQuery(number: string) {
  return queryOptions({
    queryKey: ['cars', 'similar', number],
    queryFn: ({ signal }) =>
      callSignedIn('GET /api/cars/:number/similar', { params: { number } }, { signal }),
  })
}

type Props = { number: string; carAt: (number: string) => string }

/** What was found in earlier CARs of the kind, beside the page while D4 is written (CAR-9, B19). */
export function SimilarCars({ number, carAt }: Props) {
  const { t } = useTexts()
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button
        size="compact-sm"
        variant="default"
        leftSection={<IconListTree size={14} aria-hidden />}
        onClick={() => setOpen(true)}
      >
        {t('similar-cars.open')}
      </Button>
      <SideSheet title={t('similar-cars.open')} opened={isOpen} onClose={() => setOpen(false)}>
        <Found number={number} carAt={carAt} />
      </SideSheet>
    </>
  )
}

function Found({ number, carAt }: Props) {
  const { t } = useTexts()
  const query = useQuery(similarQuery(number))
  if (query.error) return <ProblemNotice error={query.error} onRetry={() => query.refetch()} slim />
  if (!query.data) return null
  const { cars } = query.data
  return (
    <>
      <p className={classes.lead}>{t(cars.length === 0 ? 'similar-cars.none' : 'similar-cars.hint')}</p>
      <ul className={classes.similar}>
        {cars.map((car) => (
          <li key={car.number}>
            <Link to={carAt(car.number)}>{car.number}</Link> {car.title}
            <div className={classes.quiet}>
              {[
                t(`car-status.${car.status}`),
                car.customer,
                ...car.shares.map((share) => t(`similar-cars.${share}`)),
              ]
                .filter(Boolean)
                .join(' · ')}
            </div>
            {car.words.length > 0 && (
              <div className={classes.quiet}>{t('similar-cars.words', { words: car.words.join(', ') })}</div>
            )}
            {car.causes.length > 0 && (
              <>
                {t('similar-cars.causes')}
                <ul>
                  {car.causes.map((cause) => (
                    <li key={cause}>{cause}</li>
                  ))}
                </ul>
              </>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}
