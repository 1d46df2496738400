import type { JournalImport } from '@redress/contracts/journal'
import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { useTexts } from '../../lib/staff-texts.tsx'
import classes from './journal.module.css'
import { keptQuery } from './journal.queries.ts'

type Props = { journal: JournalImport; complaintHref: (number: string) => string }

/** What an undo left standing, because people have worked on it. */
export function KeptList({ journal, complaintHref }: Props) {
  const { t } = useTexts()
  const kept = useQuery({ ...keptQuery(journal.id), enabled: journal.kept > 0 })
  return (
    <>
      <p className={classes.quiet}>{t('journal.undone-hint')}</p>
      {journal.kept > 0 && (
        <>
          <p>{t('journal.kept', { count: journal.kept })}</p>
          <ul>
            {kept.data?.complaints.map(({ number, subject }) => (
              <li key={number}>
                <Link to={complaintHref(number)}>{number}</Link> {subject}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}
