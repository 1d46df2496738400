import { Button, Skeleton } from '@mantine/core'
import type { Visit } from '@redress/contracts/visits'
import { visitState } from '@redress/domain/customers/customer'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useMay } from '../../lib/me.tsx'
import { useNow } from '../../lib/now.ts'
import { useTexts } from '../../lib/staff-texts.tsx'
import { useDelayed } from '../../lib/use-delayed.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { IconAlertTriangleFilled, IconCalendarDue } from '../../ui/icons.ts'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { TimeStamp } from '../../ui/time-stamp.tsx'
import classes from './customers.module.css'
import { visitsQuery } from './customers.queries.ts'
import { EndVisit } from './end-visit.tsx'
import { PlanVisit } from './plan-visit.tsx'

type Open = { what: 'plan'; visit: Visit | null } | { what: 'report' | 'cancel'; visit: Visit }

/** Visits and calls on the customer, planned and done (CU-1). */
export function VisitList({ customerId }: { customerId: string }) {
  const { t } = useTexts()
  const mayWrite = useMay('customer.write')
  const query = useInfiniteQuery(visitsQuery(customerId))
  const waiting = useDelayed(query.isPending)
  const [open, setOpen] = useState<Open | null>(null)
  const close = () => setOpen(null)
  const visits = query.data?.pages.flatMap((page) => page.visits) ?? []
  const plan = mayWrite && (
    <Button
      variant="default"
      leftSection={<IconCalendarDue size={16} aria-hidden />}
      onClick={() => setOpen({ what: 'plan', visit: null })}
    >
      {t('customers.plan-visit')}
    </Button>
  )
  return (
    <>
      {query.error && <ProblemNotice error={query.error} onRetry={() => query.refetch()} />}
      {waiting && <Skeleton height={160} />}
      {query.data && visits.length === 0 && (
        <EmptyState title={t('customers.no-visits')} action={plan}>
          {t('customers.no-visits-hint')}
        </EmptyState>
      )}
      {visits.length > 0 && <div className={classes.above}>{plan}</div>}
      <ul className={classes.visits}>
        {visits.map((visit) => (
          <VisitCard key={visit.id} visit={visit} onOpen={mayWrite ? setOpen : null} />
        ))}
      </ul>
      {query.hasNextPage && (
        <Button variant="default" loading={query.isFetchingNextPage} onClick={() => query.fetchNextPage()}>
          {t('customers.more')}
        </Button>
      )}
      {open?.what === 'plan' && <PlanVisit customerId={customerId} visit={open.visit} onClose={close} />}
      {open && open.what !== 'plan' && <EndVisit visit={open.visit} how={open.what} onClose={close} />}
    </>
  )
}

function VisitCard({ visit, onOpen }: { visit: Visit; onOpen: ((open: Open) => void) | null }) {
  const { t } = useTexts()
  const now = useNow()
  const state = visitState(visit)
  const isOverdue = state === 'planned' && new Date(visit.plannedAt) < now
  return (
    <li className={classes.card}>
      <div className={classes.cardHead}>
        <span className={classes.name}>{t(`customers.kind.${visit.kind}`)}</span>
        <TimeStamp at={visit.doneAt ?? visit.plannedAt} exact />
        {isOverdue ? (
          <span className={`${classes.clock} ${classes.at_risk}`}>
            <IconAlertTriangleFilled size={13} aria-hidden />
            {t('customers.visit-overdue')}
          </span>
        ) : (
          <span className={classes.tag}>{t(`customers.visit.${state}`)}</span>
        )}
        <span className={classes.quiet}>{visit.by.name}</span>
      </div>
      <div>{visit.purpose}</div>
      {visit.report !== '' && <p className={classes.words}>{visit.report}</p>}
      {onOpen && state === 'planned' && (
        <div className={classes.acts}>
          <Button size="compact-sm" variant="default" onClick={() => onOpen({ what: 'report', visit })}>
            {t('customers.report-visit')}
          </Button>
          <Button size="compact-sm" variant="default" onClick={() => onOpen({ what: 'plan', visit })}>
            {t('customers.replan')}
          </Button>
          <Button size="compact-sm" variant="default" onClick={() => onOpen({ what: 'cancel', visit })}>
            {t('customers.cancel-visit')}
          </Button>
        </div>
      )}
    </li>
  )
}
