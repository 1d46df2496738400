import { Skeleton } from '@mantine/core'
import { type ReactNode, useId } from 'react'
import { Link } from 'react-router'
import { useTexts } from '../../lib/staff-texts.tsx'
import { useDelayed } from '../../lib/use-delayed.ts'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import classes from './today-page.module.css'

type Props = {
  title: string
  count: number
  /** Where all of them are, when there are more than fit here. */
  allAt?: string | null
  none: string
  query: { isPending: boolean; error: unknown; refetch: () => unknown; data: unknown }
  children: ReactNode
}

const rowsWhileWaiting = ['a', 'b', 'c', 'd', 'e']

/** One part of the day; what fails or is empty takes nothing of the others (UX 2.1). */
export function TodayBlock({ title, count, allAt = null, none, query, children }: Props) {
  const id = useId()
  const { t } = useTexts()
  const waiting = useDelayed(query.isPending)
  return (
    <section className={classes.block} aria-labelledby={id}>
      <h2 id={id} className={classes.title}>
        {title} {count > 0 && <span className={classes.count}>{allAt ? `${count}+` : count}</span>}
      </h2>
      {Boolean(query.error) && <ProblemNotice error={query.error} onRetry={() => query.refetch()} slim />}
      {waiting && rowsWhileWaiting.map((row) => <Skeleton key={row} height={22} mb={6} />)}
      {query.data !== undefined && count === 0 && <p className={classes.none}>{none}</p>}
      {children}
      {allAt && (
        <p>
          <Link to={allAt}>{t('today.show-all', { title })}</Link>
        </p>
      )}
    </section>
  )
}
