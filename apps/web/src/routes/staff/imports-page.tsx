import { Button, Skeleton } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useNavigate } from 'react-router'
import { FileDrop } from '../../features/journal/file-drop.tsx'
import { ImportList } from '../../features/journal/import-list.tsx'
import { importsQuery } from '../../features/journal/journal.queries.ts'
import { useMay } from '../../lib/me.tsx'
import { usePageTitle } from '../../lib/page-title.ts'
import { useTexts } from '../../lib/staff-texts.tsx'
import { useDelayed } from '../../lib/use-delayed.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { paths } from '../paths.ts'
import { NoPermission } from './no-permission.tsx'
import page from './plain-page.module.css'

/** Old journals: a place for the next file, and what came of the earlier ones (IN-10). */
export function ImportsPage() {
  const { t } = useTexts()
  const may = useMay('journal.import')
  const navigate = useNavigate()
  const list = useInfiniteQuery({ ...importsQuery, enabled: may })
  const waiting = useDelayed(list.isLoading)
  const imports = list.data?.pages.flatMap((one) => one.imports) ?? []
  usePageTitle(t('nav.imports'))

  if (!may) return <NoPermission permission="journal.import" />
  return (
    <>
      <PageHeader title={t('nav.imports')} />
      <div className={page.body}>
        <FileDrop onReady={(id) => navigate(paths.import(id))} />
        {list.error && (
          <ProblemNotice
            error={list.error}
            title={t('journal.list-failed')}
            onRetry={() => list.refetch()}
            slim
          />
        )}
        {waiting && <Skeleton height={160} />}
        {list.data && imports.length === 0 && (
          <EmptyState title={t('journal.none')}>{t('journal.none-hint')}</EmptyState>
        )}
        {imports.length > 0 && <ImportList imports={imports} hrefOf={paths.import} />}
        {list.hasNextPage && (
          <Button
            variant="default"
            mt="sm"
            loading={list.isFetchingNextPage}
            onClick={() => list.fetchNextPage()}
          >
            {t('journal.more')}
          </Button>
        )}
      </div>
    </>
  )
}
