import type { JournalImport } from '@redress/contracts/journal'
import { useTexts } from '../../lib/staff-texts.tsx'
import classes from './journal.module.css'
import { isAtWork } from './journal.queries.ts'

/** How far the job is, how fast, and how long it may take yet. */
export function WorkProgress({ journal }: { journal: JournalImport }) {
  const { t, language } = useTexts()
  const { rows, rowsPerSecond, status } = journal
  const { total, read } = rows
  const speed = rowsPerSecond === null ? null : Math.round(rowsPerSecond)
  const left = total !== null && speed ? Math.max(total - read, 0) / speed : null
  const words = [
    total === null
      ? t('journal.progress-unknown', { read })
      : t('journal.progress', { read: read.toLocaleString(language), total }),
    ...(speed ? [t('journal.speed', { count: speed })] : []),
    ...(left === null ? [] : [t('journal.left', { time: durationWords(left, t) })]),
  ]
  return (
    <div className={classes.work}>
      <progress
        className={classes.progress}
        aria-label={t(`journal.check.${status}`)}
        max={total ?? 1}
        {...(total === null ? {} : { value: read })}
      />
      <span>{words.join(' · ')}</span>
      {isAtWork(status) && <span className={classes.quiet}>{t('journal.may-leave')}</span>}
    </div>
  )
}

function durationWords(seconds: number, t: ReturnType<typeof useTexts>['t']): string {
  return seconds < 90
    ? t('journal.left-seconds', { count: Math.ceil(seconds) })
    : t('journal.left-minutes', { count: Math.round(seconds / 60) })
}
