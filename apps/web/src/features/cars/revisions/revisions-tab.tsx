import { Button, Skeleton } from '@mantine/core'
import type { Car } from '@redress/contracts/cars'
import { hasLeader } from '@redress/domain/cars/rules-d1-d3'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useMay } from '../../../lib/me.tsx'
import { useTexts } from '../../../lib/staff-texts.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { IconSend } from '../../../ui/icons.ts'
import { ProblemNotice } from '../../../ui/problem-notice.tsx'
import { ExportDialog } from './export-dialog.tsx'
import { RevisionCard } from './revision-card.tsx'
import classes from './revisions.module.css'
import { revisionsQuery } from './revisions.queries.ts'
import { SendDialog } from './send-dialog.tsx'

/** What was sent to the customer, what came of it, and what changed between two (CAR-7, B23). */
export function RevisionsTab({ car }: { car: Car }) {
  const { t } = useTexts()
  const query = useQuery(revisionsQuery(car.number))
  const [isSending, setSending] = useState(false)
  const [isExporting, setExporting] = useState(false)
  const maySend = useMay('car.work') && car.status !== 'cancelled'
  const list = query.data
  if (query.error && !list) return <ProblemNotice error={query.error} onRetry={() => query.refetch()} />
  if (!list) return <Skeleton height={160} mt={16} />
  const canSend = hasLeader(car) && list.stages.some(({ missing }) => missing.length === 0)
  const button = maySend && (
    <Button
      size="compact-md"
      disabled={!canSend}
      leftSection={<IconSend size={16} stroke={1.6} aria-hidden />}
      onClick={() => setSending(true)}
    >
      {t('car-report.send')}
    </Button>
  )
  return (
    <div className={classes.tab}>
      {list.revisions.length === 0 ? (
        <EmptyState title={t('car-report.none')} action={button}>
          {t('car-report.none-hint')}
        </EmptyState>
      ) : (
        <>
          <div>{button}</div>
          <ol className={classes.list}>
            {list.revisions.map((revision) => (
              <RevisionCard key={revision.revision} car={car} revision={revision} />
            ))}
          </ol>
        </>
      )}
      {maySend && !hasLeader(car) && <p className={classes.quiet}>{t('car-rule.leader-named')}</p>}
      <div>
        <Button size="compact-sm" variant="default" onClick={() => setExporting(true)}>
          {t('report-8d.open')}
        </Button>
      </div>
      {isExporting && <ExportDialog car={car} onClose={() => setExporting(false)} />}
      {isSending && <SendDialog car={car} list={list} onClose={() => setSending(false)} />}
    </div>
  )
}
