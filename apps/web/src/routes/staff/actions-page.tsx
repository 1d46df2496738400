import { Button, Skeleton } from '@mantine/core'
import type { Action } from '@redress/contracts/actions'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { ActionCard } from '../../features/actions/action-card.tsx'
import classes from '../../features/actions/actions.module.css'
import { actionsQuery } from '../../features/actions/actions.queries.ts'
import { groupActions } from '../../features/actions/group-actions.ts'
import { ReplanManyDialog } from '../../features/actions/replan-many-dialog.tsx'
import { useMe } from '../../lib/me.tsx'
import { useNow } from '../../lib/now.ts'
import { usePageTitle } from '../../lib/page-title.ts'
import { useTexts } from '../../lib/staff-texts.tsx'
import { useDelayed } from '../../lib/use-delayed.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { paths } from '../paths.ts'
import { ActionsFilters } from './actions-filters.tsx'
import { filtersOf, useActionsView } from './actions-view.ts'
import page from './plain-page.module.css'
import { useActionSteps } from './use-action-steps.tsx'

/** One list for everything promised, the longest overdue first, several planned anew at once (UX 2.11). */
export function ActionsPage() {
  const { t } = useTexts()
  const { timeZone } = useMe()
  const now = useNow()
  const [view, setView] = useActionsView()
  const query = useInfiniteQuery(actionsQuery(filtersOf(view)))
  const waiting = useDelayed(query.isPending)
  const { onStep, dialog } = useActionSteps()
  const [chosenIds, setChosenIds] = useState<string[]>([])
  const [isPlanning, setIsPlanning] = useState(false)
  const actions = query.data?.pages.flatMap((one) => one.actions) ?? []
  const chosen = actions.filter((action) => chosenIds.includes(action.id) && mayPlan(action))
  usePageTitle(t('nav.actions'))

  const choose = (ids: string[], isChosen: boolean) =>
    setChosenIds((before) => [...before.filter((one) => !ids.includes(one)), ...(isChosen ? ids : [])])
  return (
    <>
      <PageHeader title={t('nav.actions')}>
        <ActionsFilters view={view} onChange={setView} />
      </PageHeader>
      <div className={page.body}>
        {query.error && <ProblemNotice error={query.error} onRetry={() => query.refetch()} />}
        {waiting && <Skeleton height={240} />}
        {query.data && actions.length === 0 && <EmptyState title={t('action.no-match')} />}
        {chosen.length > 0 && (
          <div className={classes.chosen}>
            <span role="status">{t('action.chosen', { count: chosen.length })}</span>
            <Button size="compact-sm" onClick={() => setIsPlanning(true)}>
              {t('action-step.replan')}
            </Button>
            <Button size="compact-sm" variant="default" onClick={() => setChosenIds([])}>
              {t('action.choose-none')}
            </Button>
          </div>
        )}
        {groupActions(actions, view.group, { timeZone, now }).map((group) => (
          <section key={group.key} aria-label={group.due ? t(`action.due-${group.due}`) : group.name}>
            <h2 className={classes.group}>
              {group.due ? t(`action.due-${group.due}`) : group.name}{' '}
              <span className={classes.quiet}>{group.actions.length}</span>
            </h2>
            <ul className={classes.list}>
              {group.actions.map((action) => (
                <ActionCard
                  key={action.id}
                  action={action}
                  recordAt={paths.actionsOf}
                  onStep={onStep}
                  choice={
                    mayPlan(action)
                      ? {
                          isChosen: chosenIds.includes(action.id),
                          onChoose: (isChosen) => choose([action.id], isChosen),
                        }
                      : undefined
                  }
                />
              ))}
            </ul>
          </section>
        ))}
        {query.hasNextPage && (
          <Button
            variant="default"
            mt="sm"
            loading={query.isFetchingNextPage}
            onClick={() => query.fetchNextPage()}
          >
            {t('action.more')}
          </Button>
        )}
      </div>
      {dialog}
      {isPlanning && (
        <ReplanManyDialog
          actions={chosen}
          onPlanned={(ids) => choose(ids, false)}
          onClose={() => setIsPlanning(false)}
        />
      )}
    </>
  )
}

const mayPlan = ({ steps }: Action) => steps.includes('replan')
