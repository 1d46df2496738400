import type { Complaint } from '@redress/contracts/complaints'
import { Link } from 'react-router'
import { useTexts } from '../../lib/staff-texts.tsx'
import classes from './facts-panel.module.css'

type Props = { record: Complaint; complaintAt: (number: string) => string }

/** Duplicates and repetitions: where this complaint belongs to others (IN-6). */
export function RelatedFacts({ record, complaintAt }: Props) {
  const { t } = useTexts()
  const groups = [
    { name: t('related.merged-into'), of: record.mergedInto ? [record.mergedInto] : [] },
    { name: t('related.merged'), of: record.merged },
    { name: t('related.repeat-of'), of: record.repeatOf },
    { name: t('related.repeated-by'), of: record.repeatedBy },
  ].filter(({ of }) => of.length > 0)
  if (groups.length === 0) return null
  return (
    <section className={classes.block}>
      <h2 className={classes.title}>{t('related.title')}</h2>
      <dl className={classes.facts}>
        {groups.map(({ name, of }) => (
          <div key={name} className={classes.related}>
            <dt>{name}</dt>
            {of.map(({ number, subject }) => (
              <dd key={number}>
                <Link to={complaintAt(number)}>{number}</Link> {subject}
              </dd>
            ))}
          </div>
        ))}
      </dl>
    </section>
  )
}
