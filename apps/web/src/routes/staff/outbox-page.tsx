import { Button, Skeleton } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useNavigate, useParams } from 'react-router'
import { MailSheet } from '../../features/mails/mail-sheet.tsx'
import { MailTable } from '../../features/mails/mail-table.tsx'
import { mailsQuery } from '../../features/mails/mails.queries.ts'
import { useKeys } from '../../lib/key-bindings.ts'
import { useMay } from '../../lib/me.tsx'
import { usePageTitle } from '../../lib/page-title.ts'
import { useTexts } from '../../lib/staff-texts.tsx'
import { useDelayed } from '../../lib/use-delayed.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { PageBoundary } from '../../ui/page-boundary.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { paths } from '../paths.ts'
import { NoPermission } from './no-permission.tsx'
import classes from './outbox-page.module.css'

export function OutboxPage() {
  const { t } = useTexts()
  const { id = null } = useParams()
  const navigate = useNavigate()
  const may = useMay('mail.read')
  const list = useInfiniteQuery({ ...mailsQuery, enabled: may })
  const mails = list.data?.pages.flatMap((page) => page.mails) ?? []
  const delivering = list.data?.pages[0]?.delivering ?? true
  const waiting = useDelayed(list.isLoading)
  const close = () => navigate(paths.outbox)
  usePageTitle(t('nav.outbox'))
  useKeys(id === null ? [] : [{ strokes: ['escape'], label: t('key.close'), run: close }])

  if (!may) return <NoPermission permission="mail.read" />
  return (
    <div className={classes.page}>
      <div className={classes.list}>
        <PageHeader title={t('nav.outbox')} />
        <div className={classes.body}>
          {!delivering && <p className={classes.hint}>{t('mail.not-delivering')}</p>}
          {list.error && <ProblemNotice error={list.error} onRetry={() => list.refetch()} />}
          {waiting && <Skeleton height={240} />}
          {list.data && mails.length === 0 && (
            <EmptyState title={t('mail.none')}>{t('mail.none-hint')}</EmptyState>
          )}
          {mails.length > 0 && (
            <MailTable mails={mails} current={id} hrefOf={paths.mail} complaintHref={paths.complaint} />
          )}
          {list.hasNextPage && (
            <Button
              variant="default"
              mt="sm"
              loading={list.isFetchingNextPage}
              onClick={() => list.fetchNextPage()}
            >
              {t('timeline.older')}
            </Button>
          )}
        </div>
      </div>
      {id !== null && (
        <PageBoundary key={id}>
          <MailSheet id={id} onClose={close} />
        </PageBoundary>
      )}
    </div>
  )
}
