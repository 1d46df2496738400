import { Skeleton } from '@mantine/core'
import type { Reply } from '@redress/contracts/api'
import { useQuery } from '@tanstack/react-query'
import { useTexts } from '../../../lib/staff-texts.tsx'
import { ProblemNotice } from '../../../ui/problem-notice.tsx'
import classes from './revisions.module.css'
import { differenceQuery } from './revisions.queries.ts'

type Difference = Reply<'GET /api/cars/:number/revisions/:revision/difference'>['differences'][number]
type Props = { number: string; revision: number; from: number }

/** What a revision says otherwise, place by place in the order of the sheet (B23). */
export function DifferenceList({ number, revision, from }: Props) {
  const { t } = useTexts()
  const query = useQuery(differenceQuery(number, revision, from))
  if (query.error) return <ProblemNotice error={query.error} onRetry={() => query.refetch()} slim />
  if (!query.data) return <Skeleton height={80} />
  const { differences } = query.data
  if (differences.length === 0) return <p className={classes.quiet}>{t('car-report.same')}</p>
  return (
    <ul className={classes.differences} aria-label={t('car-report.compare', { revision: from })}>
      {differences.map((difference) => (
        <li key={[difference.discipline, difference.field, difference.table, difference.name].join(' ')}>
          <Place difference={difference} />
          {difference.values.map(({ part, before, after }) => (
            <div key={part} className={classes.change}>
              <Words label={t('car-report.before')} words={before} />
              <Words label={t('car-report.after')} words={after} />
            </div>
          ))}
        </li>
      ))}
    </ul>
  )
}

function Place({ difference: { discipline, field, table, name, change } }: { difference: Difference }) {
  const { t, word } = useTexts()
  const place = table
    ? t(`difference-table.${table}`)
    : (word('car-field', field ?? '') ?? t('car-report.head'))
  return (
    <p className={classes.place}>
      <strong>{discipline?.toUpperCase()}</strong> {[place, name].filter(Boolean).join(': ')}{' '}
      <span className={classes.quiet}>{t(`difference.${change}`)}</span>
    </p>
  )
}

function Words({ label, words }: { label: string; words: string }) {
  return (
    <div>
      <span className={classes.quiet}>{label}</span>
      <p>{words || '–'}</p>
    </div>
  )
}
