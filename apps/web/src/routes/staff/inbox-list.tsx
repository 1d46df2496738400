import { Button } from '@mantine/core'
import type { InboxPage, InboxRow } from '@redress/contracts/inbox'
import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query'
import { useCallback } from 'react'
import { Link } from 'react-router'
import { REFRESHED_PAGES } from '../../features/inbox/inbox.queries.ts'
import {
  type InboxFilters,
  isFiltered,
  searchOf,
  withoutFilters,
} from '../../features/inbox/inbox-filters.ts'
import { InboxSkeleton } from '../../features/inbox/inbox-skeleton.tsx'
import { InboxTable } from '../../features/inbox/inbox-table.tsx'
import type { Choice } from '../../features/inbox/use-choice.ts'
import { useTexts } from '../../lib/staff-texts.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { paths } from '../paths.ts'
import classes from './inbox-list.module.css'

type Props = {
  list: UseInfiniteQueryResult<InfiniteData<InboxPage>>
  rows: InboxRow[]
  filters: InboxFilters
  current: string | null
  address: string
  choice: Choice | null
  onCurrent: (number: string) => void
  onOpen: (number: string) => void
  onFilters: (filters: InboxFilters) => void
  onRefresh: () => void
}

/** The rows, or why there are none; old rows stay when something fails. */
export function InboxList(props: Props) {
  const { list, rows, filters } = props
  const { t } = useTexts()
  const { fetchNextPage, isFetchingNextPage, isError } = list
  const more = useCallback(() => {
    if (!isFetchingNextPage && !isError) void fetchNextPage()
  }, [fetchNextPage, isFetchingNextPage, isError])
  const outdated = list.isStale && !list.isFetching && (list.data?.pages.length ?? 0) > REFRESHED_PAGES

  return (
    <>
      {list.error && (
        <div className={classes.notice}>
          <ProblemNotice
            error={list.error}
            title={t(rows.length > 0 ? 'inbox.old-rows' : 'inbox.failed')}
            onRetry={() => list.refetch()}
            slim
          />
        </div>
      )}
      {outdated && (
        <div className={classes.notice} role="status">
          <Button variant="light" size="compact-sm" onClick={props.onRefresh}>
            {t('inbox.outdated')}
          </Button>
        </div>
      )}
      {list.isPending && <InboxSkeleton />}
      {list.data && rows.length === 0 && (
        <div className={classes.empty}>
          <NoRows filters={filters} onFilters={props.onFilters} />
        </div>
      )}
      {rows.length > 0 && (
        <InboxTable
          rows={rows}
          hasMore={list.hasNextPage}
          onMore={more}
          current={props.current}
          onCurrent={props.onCurrent}
          onOpen={props.onOpen}
          hrefOf={paths.complaint}
          linkState={linkStateOf(props.address)}
          sort={filters.sort}
          onSort={(sort) => props.onFilters({ ...filters, sort })}
          choice={props.choice}
          dimmed={list.isPlaceholderData}
        />
      )}
      <p className={classes.status} role="status">
        {rows.length > 0 &&
          t(list.hasNextPage ? 'inbox.loaded-more' : 'inbox.loaded', { count: rows.length })}
        {filters.q !== '' && filters.view !== 'all' && (
          <Link to={paths.inbox('all', searchOf({ ...filters, view: 'all' }))}>{t('inbox.also-all')}</Link>
        )}
      </p>
    </>
  )
}

const states = new Map<string, { inbox: string }>()

/** The same object for the same address, so that rows need not be drawn again. */
function linkStateOf(address: string): { inbox: string } {
  const known = states.get(address) ?? { inbox: address }
  states.set(address, known)
  return known
}

function NoRows({
  filters,
  onFilters,
}: {
  filters: InboxFilters
  onFilters: (filters: InboxFilters) => void
}) {
  const { t } = useTexts()
  if (!isFiltered(filters)) {
    return <EmptyState title={t(`empty.${filters.view}`)}>{t('empty.hint')}</EmptyState>
  }
  return (
    <EmptyState
      title={t('inbox.no-match')}
      action={
        <Button variant="default" onClick={() => onFilters(withoutFilters(filters))}>
          {t('filter.clear-all')}
        </Button>
      }
    >
      {t('inbox.no-match-hint')}
    </EmptyState>
  )
}
