import { Button, SegmentedControl, Skeleton, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { carStatuses } from '@redress/domain/cars/car'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import { CarBoard } from '../../features/cars/car-board.tsx'
import { CarList } from '../../features/cars/car-list.tsx'
import { carsQuery } from '../../features/cars/cars.queries.ts'
import { OpenCarDialog } from '../../features/cars/open-car-dialog.tsx'
import { useMay } from '../../lib/me.tsx'
import { usePageTitle } from '../../lib/page-title.ts'
import { useTexts } from '../../lib/staff-texts.tsx'
import { useDelayed } from '../../lib/use-delayed.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { paths } from '../paths.ts'
import { CarsFilters } from './cars-filters.tsx'
import { filterOf, isFiltered, mostOnBoard, useCarsView } from './cars-view.ts'
import classes from './plain-page.module.css'

const TYPING_MS = 250

/** All CARs as list or board; what is shown stands in the address (UX 2.7). */
export function CarsPage() {
  const { t } = useTexts()
  const navigate = useNavigate()
  const [view, setView] = useCarsView()
  const [search] = useSearchParams()
  const [typed, setTyped] = useState(search.get('q') ?? '')
  const [q] = useDebouncedValue(typed, TYPING_MS)
  const list = useInfiniteQuery(carsQuery(filterOf(view, q)))
  const isBoard = view.view === 'board'
  const mayOpen = useMay('car.open')
  const [opening, setOpening] = useState(false)
  const waiting = useDelayed(list.isPending)
  usePageTitle(t('cars.title'))
  const cars = list.data?.pages.flatMap((page) => page.cars) ?? []
  // None closed yet is no reason to open one.
  const isPart = q !== '' || isFiltered(view) || (!isBoard && ['closed', 'cancelled'].includes(view.status))

  return (
    <>
      <PageHeader title={t('cars.title')}>
        {mayOpen && <Button onClick={() => setOpening(true)}>{t('cars.new')}</Button>}
      </PageHeader>
      <div className={classes.body}>
        <div className={classes.filters}>
          <SegmentedControl
            size="xs"
            aria-label={t('board.view')}
            value={view.view}
            onChange={(value) => setView({ view: value })}
            data={(['list', 'board'] as const).map((value) => ({ value, label: t(`board.${value}`) }))}
          />
          {!isBoard && (
            <SegmentedControl
              size="xs"
              aria-label={t('cars.status')}
              value={view.status}
              onChange={(status) => setView({ status })}
              data={[
                ...carStatuses.map((value) => ({ value, label: t(`car-status.${value}`) })),
                { value: 'all' as const, label: t('cars.all') },
              ]}
            />
          )}
          <CarsFilters view={view} onChange={setView} />
          <TextInput
            size="xs"
            w={210}
            aria-label={t('cars.search')}
            placeholder={t('cars.search')}
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
        </div>
        {list.error && <ProblemNotice error={list.error} onRetry={() => list.refetch()} />}
        {waiting && <Skeleton height={240} />}
        {list.data && cars.length === 0 && <EmptyState title={t(isPart ? 'cars.no-match' : 'cars.none')} />}
        {cars.length > 0 &&
          (isBoard ? (
            <CarBoard cars={cars} laning={view.lanes} carAt={paths.car} complaintAt={paths.complaint} />
          ) : (
            <CarList cars={cars} carAt={paths.car} />
          ))}
        {isBoard && list.hasNextPage && <p>{t('board.most', { count: mostOnBoard })}</p>}
        {!isBoard && list.hasNextPage && (
          <Button
            mt="sm"
            variant="default"
            loading={list.isFetchingNextPage}
            onClick={() => list.fetchNextPage()}
          >
            {t('cars.more')}
          </Button>
        )}
      </div>
      {opening && (
        <OpenCarDialog
          complaints={[]}
          onClose={() => setOpening(false)}
          onOpened={(number) => navigate(paths.car(number))}
        />
      )}
    </>
  )
}
