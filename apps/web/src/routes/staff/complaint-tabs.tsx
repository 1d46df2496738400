import { Button } from '@mantine/core'
import type { Complaint } from '@redress/contracts/complaints'
import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { actionsOfComplaintQuery } from '../../features/actions/actions.queries.ts'
import { useTexts } from '../../lib/staff-texts.tsx'
import { paths } from '../paths.ts'
import classes from './complaint-tabs.module.css'

type Props = {
  record: Complaint
  tab: 'timeline' | 'evidence' | 'actions' | 'judgement' | 'reply' | 'documents'
  state: unknown
  /** Opens the facts where there is no room for them beside the timeline. */
  onFacts: (() => void) | null
}

export function ComplaintTabs({ record, tab, state, onFacts }: Props) {
  const { t } = useTexts()
  const actions = useQuery(actionsOfComplaintQuery(record.number))
  const tabs = [
    { name: 'timeline', to: paths.complaint(record.number), count: null },
    { name: 'judgement', to: paths.judgement(record.number), count: null },
    { name: 'evidence', to: paths.evidence(record.number), count: record.files.length },
    {
      name: 'actions',
      to: paths.actionsOf({ kind: 'complaint', number: record.number }),
      count: actions.data?.actions.length ?? null,
    },
    { name: 'reply', to: paths.reply(record.number), count: null },
    { name: 'documents', to: paths.documents(record.number), count: null },
  ] as const
  return (
    <nav className={classes.tabs} aria-label={t('tab.title')}>
      <div className={classes.row}>
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
      </div>
      {onFacts && (
        <Button size="compact-sm" variant="default" className={classes.facts} onClick={onFacts}>
          {t('facts.title')}
        </Button>
      )}
    </nav>
  )
}
