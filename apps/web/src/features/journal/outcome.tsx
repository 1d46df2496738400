import type { JournalImport } from '@redress/contracts/journal'
import { useTexts } from '../../lib/staff-texts.tsx'
import classes from './journal.module.css'

/** In numbers: what would happen, or what did. */
export function Outcome({ rows, isDry }: { rows: JournalImport['rows']; isDry: boolean }) {
  const { t, language } = useTexts()
  const figures = [
    { count: rows.imported, words: t(isDry ? 'journal.would-import' : 'journal.did-import') },
    { count: rows.known, words: t(isDry ? 'journal.would-know' : 'journal.did-know') },
    { count: rows.failed, words: t(isDry ? 'journal.would-refuse' : 'journal.did-refuse') },
  ]
  return (
    <ul className={classes.figures}>
      {figures.map(({ count, words }) => (
        <li key={words}>
          <span className={classes.figure}>{count.toLocaleString(language)}</span> {words}
        </li>
      ))}
    </ul>
  )
}
