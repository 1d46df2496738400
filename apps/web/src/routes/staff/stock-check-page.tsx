import { Skeleton } from '@mantine/core'
import type { StockCheck } from '@redress/contracts/car-stock'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams } from 'react-router'
import { CountForm } from '../../features/cars/counting/count-form.tsx'
import classes from '../../features/cars/counting/counting.module.css'
import { useCount } from '../../features/cars/counting/use-count.ts'
import { useSendCounts } from '../../features/cars/counting/use-send-counts.ts'
import { stockCheckQuery } from '../../features/cars/stock/stock.queries.ts'
import { useUploads } from '../../features/complaints/use-uploads.ts'
import { newIdempotencyKey } from '../../lib/idempotency-key.ts'
import { usePageTitle } from '../../lib/page-title.ts'
import { useTexts } from '../../lib/staff-texts.tsx'
import { useDelayed } from '../../lib/use-delayed.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { paths } from '../paths.ts'
import { CountPhotos } from './count-photos.tsx'

/** One place to be counted, on the phone of who stands there (CAR-3). */
export function StockCheckPage() {
  const { t } = useTexts()
  const { id = '' } = useParams()
  const query = useQuery(stockCheckQuery(id))
  const isSlow = useDelayed(query.isPending)
  usePageTitle(t('count.title'))
  if (query.error && !query.data) return <ProblemNotice error={query.error} onRetry={() => query.refetch()} />
  if (!query.data) return isSlow ? <Skeleton height={300} m={20} /> : null
  return <Check key={id} check={query.data} />
}

function Check({ check }: { check: StockCheck }) {
  const { t } = useTexts()
  const navigate = useNavigate()
  const count = useCount(check)
  const uploads = useUploads()
  const { waiting, refused, send } = useSendCounts(
    (arrived) => arrived === check.id && void navigate(paths.stockChecks),
  )
  const place = check.placeName || t(`stock-place.${check.place}`)
  const back = <Link to={paths.stockChecks}>{t('count.back')}</Link>
  const about = (
    <p className={classes.about}>
      {[check.product, check.lot, check.placeName && t(`stock-place.${check.place}`), check.car, check.title]
        .filter(Boolean)
        .join(' · ')}
    </p>
  )
  if (!check.isOpen) {
    return (
      <>
        <PageHeader title={place}>{back}</PageHeader>
        {about}
        <EmptyState title={t('count.closed')} />
      </>
    )
  }
  const { report } = count
  return (
    <>
      <PageHeader title={place}>{back}</PageHeader>
      {about}
      <CountForm
        check={check}
        count={count}
        photos={<CountPhotos count={count} uploads={uploads} />}
        isUploading={uploads.busy}
        isWaiting={waiting.some(({ id }) => id === check.id)}
        error={refused?.id === check.id ? refused.error : null}
        onSend={() => report && send({ id: check.id, place, key: newIdempotencyKey(), body: report })}
      />
    </>
  )
}
