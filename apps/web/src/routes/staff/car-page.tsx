import { Button, Skeleton } from '@mantine/core'
import { disciplinesOf } from '@redress/domain/cars/car'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useParams } from 'react-router'
import { CarHeader } from '../../features/cars/car-header.tsx'
import classes from '../../features/cars/cars.module.css'
import { carQuery } from '../../features/cars/cars.queries.ts'
import { SimilarCars } from '../../features/cars/causes/similar-cars.tsx'
import { disciplineParts } from '../../features/cars/disciplines/parts.ts'
import { GateActions } from '../../features/cars/gates/gate-actions.tsx'
import { Signatures } from '../../features/cars/gates/signatures.tsx'
import { Rail } from '../../features/cars/rail.tsx'
import { CustomersSheet } from '../../features/cars/revisions/customers-sheet.tsx'
import { RevisionsTab } from '../../features/cars/revisions/revisions-tab.tsx'
import { ThisCar } from '../../features/cars/this-car.ts'
import { usePlaceOfAddress } from '../../features/cars/use-place-of-address.ts'
import { usePageTitle } from '../../lib/page-title.ts'
import { useTexts } from '../../lib/staff-texts.tsx'
import { useDelayed } from '../../lib/use-delayed.ts'
import { LinkTabs } from '../../ui/link-tabs.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { paths } from '../paths.ts'
import { CarMeasures } from './car-measures.tsx'
import { CarTimeline } from './car-timeline.tsx'

/** The workspace of one CAR: D0–D8 on one scrolling page, as on the sheet it replaces (UX 2.6). */
export function CarPage({ tab }: { tab: 'workspace' | 'revisions' | 'timeline' }) {
  const { t } = useTexts()
  const { number = '' } = useParams()
  const query = useQuery(carQuery(number))
  const waiting = useDelayed(query.isPending)
  const [isSheetShown, setSheetShown] = useState(false)
  const car = query.data
  usePageTitle(car ? `${car.number} ${car.title}` : number)
  usePlaceOfAddress(tab === 'workspace' && car !== undefined)
  if (query.error && !car) {
    return <ProblemNotice error={query.error} title={number} onRetry={() => query.refetch()} />
  }
  if (!car) return waiting ? <Skeleton height={400} m={20} /> : null
  return (
    <div className={classes.page} key={car.number}>
      {tab === 'workspace' && <Rail car={car} />}
      <div className={classes.main}>
        <CarHeader
          car={car}
          complaintAt={paths.complaint}
          tools={
            <>
              <SimilarCars number={number} carAt={paths.car} />
              <Button
                size="compact-sm"
                variant="default"
                aria-expanded={isSheetShown}
                onClick={() => setSheetShown(!isSheetShown)}
              >
                {t('car-report.sheet')}
              </Button>
            </>
          }
          actions={tab === 'workspace' && <GateActions car={car} complaintAt={paths.complaint} />}
        />
        <LinkTabs
          label={t('car.parts')}
          tabs={[
            { name: 'workspace', label: t('car.workspace'), to: paths.car(number) },
            { name: 'revisions', label: t('car.revisions'), to: paths.carRevisions(number) },
            { name: 'timeline', label: t('car.timeline'), to: paths.carTimeline(number) },
          ]}
          current={tab}
        />
        {query.error && <ProblemNotice error={query.error} onRetry={() => query.refetch()} slim />}
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: an area that scrolls must be reached by the keyboard */}
        <section className={classes.scroll} tabIndex={0} aria-label={t(`car.${tab}`)}>
          {tab === 'revisions' ? (
            <RevisionsTab car={car} />
          ) : tab === 'timeline' ? (
            <CarTimeline number={number} language={car.language} />
          ) : (
            <ThisCar value={car}>
              <CarMeasures car={car}>
                {disciplinesOf(car.kind).map((discipline) => {
                  const Part = disciplineParts[discipline]
                  return <Part key={discipline} car={car} />
                })}
              </CarMeasures>
              <Signatures car={car} />
            </ThisCar>
          )}
        </section>
      </div>
      {isSheetShown && <CustomersSheet car={car} onClose={() => setSheetShown(false)} />}
    </div>
  )
}
