import { Skeleton } from '@mantine/core'
import type { JournalImport } from '@redress/contracts/journal'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { Link, useNavigate, useParams, useSearchParams } from 'react-router'
import { CheckStage } from '../../features/journal/check-stage.tsx'
import { importQuery } from '../../features/journal/journal.queries.ts'
import { MappingStage } from '../../features/journal/mapping-stage.tsx'
import { ShapeStage } from '../../features/journal/shape-stage.tsx'
import { type ImportStage, openStages, stageOf } from '../../features/journal/stage.ts'
import { StageRail } from '../../features/journal/stage-rail.tsx'
import { useMay } from '../../lib/me.tsx'
import { usePageTitle } from '../../lib/page-title.ts'
import { useTexts } from '../../lib/staff-texts.tsx'
import { useDelayed } from '../../lib/use-delayed.ts'
import { PageHeader } from '../../ui/page-header.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { paths } from '../paths.ts'
import { NoPermission } from './no-permission.tsx'
import page from './plain-page.module.css'

/** One import, at the stage it has got to (IN-10). */
export function ImportPage() {
  const { t } = useTexts()
  const { id = '' } = useParams()
  const may = useMay('journal.import')
  const journal = useQuery({ ...importQuery(id), enabled: may })
  const waiting = useDelayed(journal.isLoading)
  const title = journal.data?.file.name ?? t('nav.imports')
  usePageTitle(title)

  if (!may) return <NoPermission permission="journal.import" />
  return (
    <>
      <PageHeader title={title}>
        <Link to={paths.imports}>{t('journal.all-imports')}</Link>
      </PageHeader>
      <div className={page.body}>
        {journal.error && (
          <ProblemNotice
            error={journal.error}
            title={t('journal.load-failed')}
            onRetry={() => journal.refetch()}
            slim
          />
        )}
        {waiting && <Skeleton height={320} />}
        {journal.data && <Stages journal={journal.data} />}
      </div>
    </>
  )
}

function Stages({ journal }: { journal: JournalImport }) {
  const navigate = useNavigate()
  const cache = useQueryClient()
  // Complaints have come or gone: queue and counts are asked for anew.
  useEffect(() => {
    if (journal.status === 'done' || journal.status === 'undone') {
      void cache.invalidateQueries({ queryKey: ['complaints'] })
    }
  }, [cache, journal.status])
  const [search] = useSearchParams()
  const stage = stageOf(journal, search.get('stage'))
  const hrefOf = (to: ImportStage) => paths.import(journal.id, to)
  const go = (to: ImportStage) => navigate(hrefOf(to), { replace: true })
  return (
    <>
      <StageRail current={stage} open={openStages(journal)} hrefOf={hrefOf} />
      {stage === 'shape' && <ShapeStage journal={journal} onNext={() => go('mapping')} />}
      {stage === 'mapping' && <MappingStage journal={journal} onChecking={() => go('check')} />}
      {stage === 'check' && (
        <CheckStage
          journal={journal}
          queueHref={paths.inbox('all', `?import=${journal.id}`)}
          complaintHref={paths.complaint}
        />
      )}
    </>
  )
}
