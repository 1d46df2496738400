import { Button, SegmentedControl, Skeleton } from '@mantine/core'
import type { Improvement } from '@redress/contracts/improvements'
import { improvementStatuses } from '@redress/domain/complaints/improvement'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import { DecideDialog } from '../../features/improvements/decide-dialog.tsx'
import { type Decided, ImprovementCard } from '../../features/improvements/improvement-card.tsx'
import { ImprovementForm } from '../../features/improvements/improvement-form.tsx'
import classes from '../../features/improvements/improvements.module.css'
import { improvementsQuery } from '../../features/improvements/improvements.queries.ts'
import { useMay } from '../../lib/me.tsx'
import { usePageTitle } from '../../lib/page-title.ts'
import { useTexts } from '../../lib/staff-texts.tsx'
import { useDelayed } from '../../lib/use-delayed.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { IconPlus } from '../../ui/icons.ts'
import { PageHeader } from '../../ui/page-header.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { paths } from '../paths.ts'
import page from './plain-page.module.css'

/** What customers and colleagues suggested, and what became of it (IN-8). */
export function ImprovementsPage() {
  const { t } = useTexts()
  const navigate = useNavigate()
  const [search] = useSearchParams()
  const asked = search.get('status')
  const status = improvementStatuses.find((one) => one === asked) ?? 'proposed'
  const list = useInfiniteQuery(improvementsQuery(status))
  const waiting = useDelayed(list.isPending)
  const mayDecide = useMay('improvement.decide')
  const mayAdd = useMay('complaint.note')
  const [editing, setEditing] = useState<Improvement | 'new' | null>(null)
  const [deciding, setDeciding] = useState<{ improvement: Improvement; status: Decided } | null>(null)
  const improvements = list.data?.pages.flatMap((one) => one.improvements) ?? []
  usePageTitle(t('nav.improvements'))

  return (
    <>
      <PageHeader title={t('nav.improvements')}>
        {mayAdd && (
          <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setEditing('new')}>
            {t('improvements.add')}
          </Button>
        )}
      </PageHeader>
      <div className={page.body}>
        <div className={classes.tabs}>
          <SegmentedControl
            aria-label={t('improvements.status')}
            value={status}
            data={improvementStatuses.map((value) => ({ value, label: t(`improvements.status.${value}`) }))}
            onChange={(value) => navigate(paths.improvements(value), { replace: true })}
          />
        </div>
        {list.error && (
          <ProblemNotice
            error={list.error}
            title={t('improvements.failed')}
            onRetry={() => list.refetch()}
            slim
          />
        )}
        {waiting && <Skeleton height={240} />}
        {list.data && improvements.length === 0 && (
          <EmptyState title={t(`improvements.empty.${status}`)}>{t('improvements.empty-hint')}</EmptyState>
        )}
        <ul className={classes.list}>
          {improvements.map((improvement) => (
            <ImprovementCard
              key={improvement.id}
              improvement={improvement}
              hrefOf={paths.complaint}
              acts={
                mayDecide
                  ? {
                      onDecide: (to) => setDeciding({ improvement, status: to }),
                      onEdit: () => setEditing(improvement),
                    }
                  : null
              }
            />
          ))}
        </ul>
        {list.hasNextPage && (
          <Button
            variant="default"
            mt="sm"
            loading={list.isFetchingNextPage}
            onClick={() => list.fetchNextPage()}
          >
            {t('improvements.more')}
          </Button>
        )}
      </div>
      {editing && (
        <ImprovementForm improvement={editing === 'new' ? null : editing} onClose={() => setEditing(null)} />
      )}
      {deciding && <DecideDialog {...deciding} onClose={() => setDeciding(null)} />}
    </>
  )
}
