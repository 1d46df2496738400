import { Button, Skeleton } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { defectCatalogueQuery } from '../../features/catalog/catalog.queries.ts'
import { DefectDialog, type DefectEdit } from '../../features/catalog/defect-dialog.tsx'
import { DefectGroupBlock } from '../../features/catalog/defect-group-block.tsx'
import { useMay } from '../../lib/me.tsx'
import { usePageTitle } from '../../lib/page-title.ts'
import { useTexts } from '../../lib/staff-texts.tsx'
import { useDelayed } from '../../lib/use-delayed.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { IconPlus } from '../../ui/icons.ts'
import { PageHeader } from '../../ui/page-header.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { NoPermission } from './no-permission.tsx'
import page from './plain-page.module.css'

/** The two-level defect catalogue (AN-3, UX 2.19). */
export function DefectsPage() {
  const { t } = useTexts()
  const may = useMay('defects.manage')
  const query = useQuery({ ...defectCatalogueQuery, enabled: may })
  const waiting = useDelayed(query.isLoading)
  const [edit, setEdit] = useState<DefectEdit | null>(null)
  const groups = query.data?.groups ?? []
  usePageTitle(t('catalog.defects'))

  if (!may) return <NoPermission permission="defects.manage" />
  return (
    <>
      <PageHeader title={t('catalog.defects')}>
        <Button
          leftSection={<IconPlus size={16} aria-hidden />}
          onClick={() => setEdit({ entry: null, groupId: null })}
        >
          {t('catalog.new-group')}
        </Button>
      </PageHeader>
      <div className={page.body}>
        {query.error && <ProblemNotice error={query.error} onRetry={() => query.refetch()} />}
        {waiting && <Skeleton height={240} />}
        {query.data && groups.length === 0 && (
          <EmptyState title={t('catalog.no-defects')}>{t('catalog.no-defects-hint')}</EmptyState>
        )}
        {groups.map((group) => (
          <DefectGroupBlock key={group.id} group={group} onEdit={setEdit} />
        ))}
      </div>
      {edit && <DefectDialog edit={edit} groups={groups} onClose={() => setEdit(null)} />}
    </>
  )
}
