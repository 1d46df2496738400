import { Skeleton } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { isOpen } from '@redress/domain/complaints/complaint'
import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useEffect, useState } from 'react'
import { useLocation, useNavigate, useParams } from 'react-router'
import { PromiseDialog } from '../../features/actions/promise-dialog.tsx'
import { ComplaintHeader } from '../../features/complaints/complaint-header.tsx'
import { useAssign } from '../../features/complaints/complaints.mutations.ts'
import { complaintQuery } from '../../features/complaints/complaints.queries.ts'
import { Composer } from '../../features/complaints/composer.tsx'
import { Evidence } from '../../features/complaints/evidence.tsx'
import { FactsPanel } from '../../features/complaints/facts-panel.tsx'
import { StepTrack } from '../../features/complaints/step-track.tsx'
import { Timeline } from '../../features/complaints/timeline.tsx'
import { useCopyNumber } from '../../features/complaints/use-copy-number.ts'
import { rememberOpened } from '../../features/inbox/last-opened.ts'
import { ReplyTab } from '../../features/replies/reply-tab.tsx'
import { ClockButton } from '../../features/sla/clock-button.tsx'
import { useKeys } from '../../lib/key-bindings.ts'
import { useMay, useMe } from '../../lib/me.tsx'
import { usePageTitle } from '../../lib/page-title.ts'
import { useTexts, wantArea } from '../../lib/staff-texts.tsx'
import { useDelayed } from '../../lib/use-delayed.ts'
import { notifyFailure } from '../../ui/notify.ts'
import { PageBoundary } from '../../ui/page-boundary.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { SideSheet } from '../../ui/side-sheet.tsx'
import { paths } from '../paths.ts'
import { AssignDialog } from './assign-dialog.tsx'
import { ComplaintActions } from './complaint-actions.tsx'
import { ComplaintJudgement } from './complaint-judgement.tsx'
import classes from './complaint-page.module.css'
import { ComplaintTabs } from './complaint-tabs.tsx'
import { placeOfCondition } from './condition-places.ts'
import { Neighbours } from './neighbours.tsx'

const DocumentsTab = lazy(async () => {
  const [tab] = await Promise.all([
    import('../../features/documents/documents-tab.tsx'),
    wantArea('documents'),
  ])
  return { default: tab.DocumentsTab }
})

export function ComplaintPage({
  tab,
}: {
  tab: 'timeline' | 'evidence' | 'actions' | 'judgement' | 'reply' | 'documents'
}) {
  const { t } = useTexts()
  const me = useMe()
  const { number = '' } = useParams()
  const navigate = useNavigate()
  const location = useLocation()
  const from = inboxOf(location.state)
  const query = useQuery(complaintQuery(number))
  const record = query.data
  // The letter has its pages beside it; the facts come when they are asked for.
  const roomy = tab === 'reply' ? '(min-width: 1700px)' : '(min-width: 1200px)'
  const wide = useMediaQuery(roomy, window.matchMedia(roomy).matches)
  const [drawer, setDrawer] = useState(false)
  const [assigning, setAssigning] = useState(false)
  const [promising, setPromising] = useState(false)
  const mayPromise = useMay('action.create')
  const mayTake = useMay('complaint.take')
  const assign = useAssign()
  const copy = useCopyNumber(record)
  const waiting = useDelayed(query.isPending)
  usePageTitle(record ? `${record.number} ${record.subject}` : number)

  useEffect(() => rememberOpened(number), [number])

  const take = () => {
    if (!record || !mayTake || record.responsible?.id === me.id) return
    const onError = () => notifyFailure(t('assign.failed', { number }))
    assign.mutate({ number, version: record.version, userId: me.id }, { onError })
  }
  useKeys([
    { strokes: ['a'], label: t('key.assign'), run: () => mayTake && setAssigning(true) },
    { strokes: ['i'], label: t('key.take'), run: take },
    {
      strokes: ['p'],
      label: t('key.promise'),
      run: () => mayPromise && record && isOpen(record.step) && setPromising(true),
    },
    { strokes: ['.'], label: t('key.copy'), run: copy },
    { strokes: ['escape'], label: t('key.back'), run: () => navigate(from ?? paths.home) },
  ])

  if (query.error && !record) {
    return (
      <div className={classes.notice}>
        <ProblemNotice error={query.error} title={number} onRetry={() => query.refetch()} />
      </div>
    )
  }
  if (!record) return waiting ? <RecordSkeleton number={number} /> : null

  const facts = (
    <FactsPanel
      record={record}
      complaintsOf={(id) => paths.inbox('all', `?customer=${id}`)}
      customerHref={(id) => paths.customer(id)}
      complaintAt={paths.complaint}
    />
  )
  return (
    <div className={classes.page} key={record.number}>
      <div className={classes.main}>
        <ComplaintHeader
          record={record}
          onCopy={copy}
          onAssign={() => setAssigning(true)}
          onTake={take}
          clocks={record.clocks.map((clock) => (
            <ClockButton key={clock.kind} number={number} clock={clock} />
          ))}
          neighbours={<Neighbours number={number} from={from} />}
        />
        <StepTrack record={record} placeOf={(condition) => placeOfCondition(number, condition)} />
        <ComplaintTabs
          record={record}
          tab={tab}
          state={location.state}
          onFacts={wide ? null : () => setDrawer(true)}
        />
        {query.error && <ProblemNotice error={query.error} onRetry={() => query.refetch()} slim />}
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: an area that scrolls must be reached by the keyboard */}
        <section className={classes.scroll} tabIndex={0} aria-label={t(`tab.${tab}`)}>
          <PageBoundary key={tab}>
            {tab === 'timeline' ? (
              <Timeline number={number} language={record.language} />
            ) : tab === 'judgement' ? (
              <ComplaintJudgement record={record} />
            ) : tab === 'reply' ? (
              <ReplyTab number={number} />
            ) : tab === 'documents' ? (
              <Suspense fallback={null}>
                <DocumentsTab number={number} />
              </Suspense>
            ) : tab === 'actions' ? (
              <ComplaintActions record={record} onPromise={() => setPromising(true)} />
            ) : (
              <Evidence record={record} />
            )}
          </PageBoundary>
        </section>
        {tab === 'timeline' && (
          <PageBoundary>
            <Composer record={record} />
          </PageBoundary>
        )}
      </div>
      {wide ? (
        <aside className={classes.facts} aria-label={t('facts.title')}>
          {facts}
        </aside>
      ) : (
        <SideSheet title={t('facts.title')} opened={drawer} onClose={() => setDrawer(false)}>
          {facts}
        </SideSheet>
      )}
      {promising && <PromiseDialog number={number} onClose={() => setPromising(false)} />}
      {assigning && (
        <AssignDialog number={number} version={record.version} onClose={() => setAssigning(false)} />
      )}
    </div>
  )
}

function inboxOf(state: unknown): string | null {
  const inbox = (state as { inbox?: unknown } | null)?.inbox
  return typeof inbox === 'string' && inbox.startsWith('/inbox/') ? inbox : null
}

function RecordSkeleton({ number }: { number: string }) {
  return (
    <div className={classes.notice}>
      <p>{number}</p>
      <Skeleton height={22} width="40%" mb={18} />
      <Skeleton height={22} mb={28} />
      <Skeleton height={90} mb={10} />
      <Skeleton height={90} />
    </div>
  )
}
