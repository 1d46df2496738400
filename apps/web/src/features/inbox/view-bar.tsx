import type { InboxCounts, InboxView } from '@redress/contracts/inbox'
import { Link } from 'react-router'
import { useTexts } from '../../lib/staff-texts.tsx'
import { views } from './inbox-filters.ts'
import classes from './view-bar.module.css'

type Props = {
  current: InboxView
  counts: InboxCounts | undefined
  hrefOf: (view: InboxView) => string
  /** Saved ones, behind those everybody has. */
  saved: { id: string; label: string; to: string; current: boolean }[]
}

/** The named views with what waits in each; counts come last and never move the names. */
export function ViewBar({ current, counts, hrefOf, saved }: Props) {
  const { t, language } = useTexts()
  const isSaved = saved.some((view) => view.current)
  return (
    <nav className={classes.bar} aria-label={t('inbox.views')}>
      {views.map((view) => {
        const count = counts?.views[view]
        return (
          <Link
            key={view}
            to={hrefOf(view)}
            className={view === current && !isSaved ? classes.current : classes.view}
            aria-current={view === current && !isSaved ? 'page' : undefined}
          >
            <span>{t(`view.${view}`)}</span>
            <span className={classes.count}>
              {count && `${count.count.toLocaleString(language)}${count.orMore ? '+' : ''}`}
            </span>
          </Link>
        )
      })}
      {saved.map((view) => (
        <Link
          key={view.id}
          to={view.to}
          className={view.current ? classes.current : classes.view}
          aria-current={view.current ? 'page' : undefined}
        >
          {view.label}
        </Link>
      ))}
    </nav>
  )
}
