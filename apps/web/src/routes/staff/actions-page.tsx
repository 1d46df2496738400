import { Button, NativeSelect, Skeleton } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useSearchParams } from 'react-router'
import { ActionCard } from '../../features/actions/action-card.tsx'
import classes from '../../features/actions/actions.module.css'
import { type ActionFilters, actionsQuery } from '../../features/actions/actions.queries.ts'
import { usePageTitle } from '../../lib/page-title.ts'
import { useTexts } from '../../lib/staff-texts.tsx'
import { useDelayed } from '../../lib/use-delayed.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { paths } from '../paths.ts'
import page from './plain-page.module.css'
import { useActionSteps } from './use-action-steps.tsx'

const statuses = {
  live: 'proposed,open,done',
  'overdue-only': 'open',
  finished: 'verified,cancelled',
} as const
type Which = keyof typeof statuses

function filtersOf(whose: string, which: Which): ActionFilters {
  return {
    ...(whose === 'mine' ? { owner: 'me' as const } : {}),
    status: statuses[which],
    ...(which === 'overdue-only' ? { due: 'overdue' as const } : {}),
  }
}

/** One list for everything promised, the longest overdue first (UX 2.11). */
export function ActionsPage() {
  const { t } = useTexts()
  const [search, setSearch] = useSearchParams()
  const whose = search.get('owner') === 'all' ? 'everybody' : 'mine'
  const asked = search.get('show') ?? 'live'
  const which: Which = asked in statuses ? (asked as Which) : 'live'
  const query = useInfiniteQuery(actionsQuery(filtersOf(whose, which)))
  const waiting = useDelayed(query.isPending)
  const { onStep, dialog } = useActionSteps()
  const actions = query.data?.pages.flatMap((one) => one.actions) ?? []
  usePageTitle(t('nav.actions'))

  const show = (next: { owner?: string; show?: string }) =>
    setSearch({ owner: whose === 'mine' ? 'me' : 'all', show: which, ...next }, { replace: true })
  return (
    <>
      <PageHeader title={t('nav.actions')}>
        <NativeSelect
          size="xs"
          aria-label={t('action.whose')}
          value={whose}
          data={(['mine', 'everybody'] as const).map((value) => ({ value, label: t(`action.${value}`) }))}
          onChange={(event) => show({ owner: event.currentTarget.value === 'mine' ? 'me' : 'all' })}
        />
        <NativeSelect
          size="xs"
          aria-label={t('action.which')}
          value={which}
          data={(Object.keys(statuses) as Which[]).map((value) => ({ value, label: t(`action.${value}`) }))}
          onChange={(event) => show({ show: event.currentTarget.value })}
        />
      </PageHeader>
      <div className={page.body}>
        {query.error && <ProblemNotice error={query.error} onRetry={() => query.refetch()} />}
        {waiting && <Skeleton height={240} />}
        {query.data && actions.length === 0 && <EmptyState title={t('action.no-match')} />}
        <ul className={classes.list}>
          {actions.map((action) => (
            <ActionCard key={action.id} action={action} recordAt={paths.actionsOf} onStep={onStep} />
          ))}
        </ul>
        {query.hasNextPage && (
          <Button
            variant="default"
            mt="sm"
            loading={query.isFetchingNextPage}
            onClick={() => query.fetchNextPage()}
          >
            {t('action.more')}
          </Button>
        )}
      </div>
      {dialog}
    </>
  )
}
