import { Button, Skeleton } from '@mantine/core'
import type { Template } from '@redress/contracts/templates'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { TemplateForm } from '../../features/templates/template-form.tsx'
import { TemplateList } from '../../features/templates/template-list.tsx'
import { templatesQuery } from '../../features/templates/templates.queries.ts'
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

/** Text modules of the desk, in every language a customer reads (A12, UX 2.19). */
export function TemplatesPage() {
  const { t } = useTexts()
  const may = useMay('template.manage')
  const query = useQuery({ ...templatesQuery, enabled: may })
  const [edited, setEdited] = useState<Template | 'new' | null>(null)
  const waiting = useDelayed(query.isLoading)
  usePageTitle(t('templates.title'))

  if (!may) return <NoPermission permission="template.manage" />
  const add = (
    <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setEdited('new')}>
      {t('templates.new')}
    </Button>
  )
  return (
    <>
      <PageHeader title={t('templates.title')}>{query.data?.templates.length ? add : null}</PageHeader>
      <div className={page.body}>
        {query.error && <ProblemNotice error={query.error} onRetry={() => query.refetch()} />}
        {waiting && <Skeleton height={240} />}
        {query.data?.templates.length === 0 && (
          <EmptyState title={t('templates.none')} action={add}>
            {t('templates.none-hint')}
          </EmptyState>
        )}
        {query.data && query.data.templates.length > 0 && (
          <>
            <p>{t('templates.about')}</p>
            <TemplateList templates={query.data.templates} onEdit={setEdited} />
          </>
        )}
      </div>
      {edited && (
        <TemplateForm
          template={edited === 'new' ? null : edited}
          sample={query.data?.sample ?? null}
          onClose={() => setEdited(null)}
        />
      )}
    </>
  )
}
