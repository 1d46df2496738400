import { Button, SegmentedControl, Skeleton, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { type CarStatus, carStatuses } from '@redress/domain/cars/car'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import { CarBoard } from '../../features/cars/car-board.tsx'
import { CarList } from '../../features/cars/car-list.tsx'
import { type CarsFilter, carsQuery } from '../../features/cars/cars.queries.ts'
import { OpenCarDialog } from '../../features/cars/open-car-dialog.tsx'
import { useMay } from '../../lib/me.tsx'
import { usePageTitle } from '../../lib/page-title.ts'
import { useTexts } from '../../lib/staff-texts.tsx'
import { useDelayed } from '../../lib/use-delayed.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { paths } from '../paths.ts'
import classes from './plain-page.module.css'

const TYPING_MS = 250

/** As many as a board can hold and a person can read. */
const mostOnBoard = 200

function filterOf(params: URLSearchParams, q: string): CarsFilter {
  const isBoard = params.get('view') === 'board'
  const wanted = params.get('status') ?? 'open'
  const status = carStatuses.find((one): one is CarStatus => one === wanted)
  return {
    ...(isBoard ? { limit: mostOnBoard } : status ? { status } : {}),
    ...(params.get('leader') === 'me' ? { leader: 'me' as const } : {}),
    ...(q ? { q } : {}),
  }
}

/** All CARs; what is filtered stands in the address. */
export function CarsPage() {
  const { t } = useTexts()
  const navigate = useNavigate()
  const [params, setParams] = useSearchParams()
  const [typed, setTyped] = useState(params.get('q') ?? '')
  const [q] = useDebouncedValue(typed, TYPING_MS)
  const list = useInfiniteQuery(carsQuery(filterOf(params, q)))
  const isBoard = params.get('view') === 'board'
  const mayOpen = useMay('car.open')
  const [opening, setOpening] = useState(false)
  const waiting = useDelayed(list.isPending)
  usePageTitle(t('cars.title'))
  const cars = list.data?.pages.flatMap((page) => page.cars) ?? []
  const set = (name: string, value: string) =>
    setParams((now) => {
      now.set(name, value)
      return now
    })

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
            value={isBoard ? 'board' : 'list'}
            onChange={(value) => set('view', value)}
            data={(['list', 'board'] as const).map((value) => ({ value, label: t(`board.${value}`) }))}
          />
          {!isBoard && (
            <SegmentedControl
              size="xs"
              aria-label={t('cars.status')}
              value={params.get('status') ?? 'open'}
              onChange={(value) => set('status', value)}
              data={[
                ...carStatuses.map((value) => ({ value, label: t(`car-status.${value}`) })),
                { value: 'all', label: t('cars.all') },
              ]}
            />
          )}
          <Button
            size="compact-sm"
            variant={params.get('leader') === 'me' ? 'filled' : 'default'}
            aria-pressed={params.get('leader') === 'me'}
            onClick={() => set('leader', params.get('leader') === 'me' ? '' : 'me')}
          >
            {t('cars.mine')}
          </Button>
          <TextInput
            aria-label={t('cars.search')}
            placeholder={t('cars.search')}
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
        </div>
        {list.error && <ProblemNotice error={list.error} onRetry={() => list.refetch()} />}
        {waiting && <Skeleton height={240} />}
        {list.data && cars.length === 0 && <EmptyState title={t(q ? 'cars.no-match' : 'cars.none')} />}
        {cars.length > 0 &&
          (isBoard ? <CarBoard cars={cars} carAt={paths.car} /> : <CarList cars={cars} carAt={paths.car} />)}
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
