import type { InboxRow } from '@redress/contracts/inbox'
import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useState } from 'react'
import { useNavigate, useParams, useSearchParams } from 'react-router'
import { ComplaintPeek } from '../../features/complaints/complaint-peek.tsx'
import { useAssign } from '../../features/complaints/complaints.mutations.ts'
import { FilterBar, type PickFilter } from '../../features/inbox/filter-bar.tsx'
import { inboxCountsQuery, inboxListQuery } from '../../features/inbox/inbox.queries.ts'
import { filtersOf, type InboxFilters, isFiltered, searchOf } from '../../features/inbox/inbox-filters.ts'
import { lastOpened, rememberOpened } from '../../features/inbox/last-opened.ts'
import { SavedViewTools } from '../../features/inbox/saved-view-tools.tsx'
import { useChoice } from '../../features/inbox/use-choice.ts'
import { focusRow, useInboxKeys } from '../../features/inbox/use-inbox-keys.ts'
import { ViewBar } from '../../features/inbox/view-bar.tsx'
import { useMay, useMe } from '../../lib/me.tsx'
import { usePageTitle } from '../../lib/page-title.ts'
import { useTexts } from '../../lib/staff-texts.tsx'
import { notifyFailure } from '../../ui/notify.ts'
import { PageBoundary } from '../../ui/page-boundary.tsx'
import { paths } from '../paths.ts'
import { AssignDialog } from './assign-dialog.tsx'
import { ChosenBar } from './chosen-bar.tsx'
import { FilterDialog } from './filter-dialog.tsx'
import { InboxList } from './inbox-list.tsx'
import classes from './inbox-page.module.css'
import { useFilterNames } from './use-filter-names.ts'
import { useSavedViews } from './use-saved-views.ts'

export function InboxPage() {
  const { t } = useTexts()
  const me = useMe()
  const navigate = useNavigate()
  const cache = useQueryClient()
  const { view } = useParams()
  const [search] = useSearchParams()
  const filters = filtersOf(view, search)
  const address = paths.inbox(filters.view, searchOf(filters))
  const list = useInfiniteQuery(inboxListQuery(filters))
  const counts = useQuery(inboxCountsQuery)
  const rows = list.data?.pages.flatMap((page) => page.rows) ?? []
  const [current, setCurrent] = useState<string | null>(lastOpened)
  const [peeked, setPeeked] = useState<string | null>(null)
  const [assigning, setAssigning] = useState<InboxRow | null>(null)
  const [picking, setPicking] = useState<PickFilter | null>(null)
  const names = useFilterNames(filters, rows)
  const mayTake = useMay('complaint.take')
  const mayAssign = useMay('complaint.assign')
  const choice = useChoice(rows)
  const assign = useAssign()
  const saved = useSavedViews(filters)
  const title = saved.current?.name ?? t(`view.${filters.view}`)
  usePageTitle(title)

  // Back from a record the list goes on where it was left.
  useEffect(() => {
    const number = lastOpened()
    if (number) focusRow(number)
  }, [])

  const go = (next: InboxFilters, replace = true) =>
    void navigate(paths.inbox(next.view, searchOf(next)), { replace })
  const open = useCallback(
    (number: string) => {
      rememberOpened(number)
      void navigate(paths.complaint(number), { state: { inbox: address } })
    },
    [navigate, address],
  )
  const take = (row: InboxRow) => {
    if (!mayTake || row.responsible?.id === me.id) return
    const onError = () => notifyFailure(t('assign.failed', { number: row.number }))
    assign.mutate({ number: row.number, version: row.version, userId: me.id }, { onError })
  }
  const show = (number: string) => {
    setCurrent(number)
    if (peeked !== null) setPeeked(number)
  }

  useInboxKeys(rows, current, peeked !== null, {
    move: (number) => {
      show(number)
      focusRow(number)
    },
    open,
    peek: (number) => {
      setCurrent(number)
      setPeeked(number)
    },
    closePeek: () => {
      setPeeked(null)
      if (current) focusRow(current)
    },
    assign: (row) => {
      if (mayTake) setAssigning(row)
    },
    take,
    choose: (row, isRange) => {
      if (mayAssign) choice.choose(row.number, isRange)
    },
  })

  const peekedRow = rows.find((row) => row.number === peeked)
  return (
    <div className={classes.page}>
      <div className={classes.list}>
        <h1 className={classes.title} data-compact>
          {title}
        </h1>
        <div className={classes.views}>
          <ViewBar
            current={filters.view}
            counts={counts.data}
            hrefOf={(name) => paths.inbox(name)}
            saved={saved.links}
          />
        </div>
        <FilterBar filters={filters} names={names} onChange={(next) => go(next)} onPick={setPicking}>
          {(saved.current !== null || isFiltered(filters)) && (
            <SavedViewTools
              view={saved.current}
              query={saved.query}
              onRemoved={() => navigate(paths.inbox(filters.view), { replace: true })}
            />
          )}
        </FilterBar>
        {mayAssign && <ChosenBar choice={choice} />}
        <InboxList
          list={list}
          choice={mayAssign ? choice : null}
          rows={rows}
          filters={filters}
          current={current}
          address={address}
          onCurrent={show}
          onOpen={open}
          onFilters={go}
          onRefresh={() => cache.resetQueries({ queryKey: ['complaints', 'list'] })}
        />
      </div>
      {peeked !== null && (
        <PageBoundary key={peeked}>
          <ComplaintPeek
            number={peeked}
            customerHref={(id) => paths.customer(id)}
            href={paths.complaint(peeked)}
            linkState={{ inbox: address }}
            onClose={() => {
              setPeeked(null)
              focusRow(peeked)
            }}
            onTake={mayTake && peekedRow ? () => take(peekedRow) : null}
            onAssign={mayTake && peekedRow ? () => setAssigning(peekedRow) : null}
          />
        </PageBoundary>
      )}
      {assigning && (
        <AssignDialog
          number={assigning.number}
          version={assigning.version}
          onClose={() => {
            setAssigning(null)
            focusRow(assigning.number)
          }}
        />
      )}
      {picking && (
        <FilterDialog
          filter={picking}
          onClose={() => setPicking(null)}
          onPick={(id) => {
            setPicking(null)
            void go({ ...filters, [picking]: id })
          }}
        />
      )}
    </div>
  )
}
