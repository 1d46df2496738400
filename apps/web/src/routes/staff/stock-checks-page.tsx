import { SegmentedControl, Skeleton } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useSearchParams } from 'react-router'
import { CheckList } from '../../features/cars/counting/check-list.tsx'
import { useSendCounts } from '../../features/cars/counting/use-send-counts.ts'
import { stockChecksQuery } from '../../features/cars/stock/stock.queries.ts'
import { usePageTitle } from '../../lib/page-title.ts'
import { useTexts } from '../../lib/staff-texts.tsx'
import { useDelayed } from '../../lib/use-delayed.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { paths } from '../paths.ts'

/** Where somebody has to count, the most urgent first (CAR-3). */
export function StockChecksPage() {
  const { t } = useTexts()
  const [search, setSearch] = useSearchParams()
  const of = search.get('of') === 'all' ? 'all' : 'mine'
  const query = useQuery(stockChecksQuery(of))
  const isSlow = useDelayed(query.isPending)
  const { waiting } = useSendCounts()
  usePageTitle(t('count.title'))
  const checks = query.data?.checks ?? []
  return (
    <>
      <PageHeader title={t('count.title')}>
        <SegmentedControl
          size="xs"
          aria-label={t('count.whose')}
          value={of}
          onChange={(next) => setSearch(next === 'all' ? { of: 'all' } : {}, { replace: true })}
          data={[
            { value: 'mine', label: t('count.mine') },
            { value: 'all', label: t('count.all') },
          ]}
        />
      </PageHeader>
      {query.error && <ProblemNotice error={query.error} onRetry={() => query.refetch()} />}
      {isSlow && <Skeleton height={64} mx={20} />}
      {query.data && checks.length === 0 && (
        <EmptyState title={t(of === 'mine' ? 'count.none-mine' : 'count.none')} />
      )}
      <CheckList checks={checks} hrefOf={paths.stockCheck} waiting={new Set(waiting.map(({ id }) => id))} />
    </>
  )
}
