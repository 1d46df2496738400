import { Button } from '@mantine/core'
import type { Complaint } from '@redress/contracts/complaints'
import { Link } from 'react-router'
import { useTexts } from '../../lib/staff-texts.tsx'
import { paths } from '../paths.ts'
import classes from './complaint-tabs.module.css'

type Props = {
  record: Complaint
  tab: 'timeline' | 'evidence'
  state: unknown
  /** Opens the facts where there is no room for them beside the timeline. */
  onFacts: (() => void) | null
}

export function ComplaintTabs({ record, tab, state, onFacts }: Props) {
  const { t } = useTexts()
  const tabs = [
    { name: 'timeline', to: paths.complaint(record.number), count: null },
    { name: 'evidence', to: paths.evidence(record.number), count: record.files.length },
  ] as const
  return (
    <nav className={classes.tabs} aria-label={t('tab.title')}>
      {tabs.map(({ name, to, count }) => (
        <Link
          key={name}
          to={to}
          state={state}
          replace
          className={name === tab ? classes.current : classes.tab}
          aria-current={name === tab ? 'page' : undefined}
        >
          {t(`tab.${name}`)}
          {count !== null && <span className={classes.count}>{count}</span>}
        </Link>
      ))}
      {onFacts && (
        <Button size="compact-sm" variant="default" className={classes.facts} onClick={onFacts}>
          {t('facts.title')}
        </Button>
      )}
    </nav>
  )
}
