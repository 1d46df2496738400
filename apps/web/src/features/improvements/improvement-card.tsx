import { Button } from '@mantine/core'
import type { Improvement } from '@redress/contracts/improvements'
import type { ImprovementStatus } from '@redress/domain/complaints/improvement'
import { Link } from 'react-router'
import { useTexts } from '../../lib/staff-texts.tsx'
import { TimeStamp } from '../../ui/time-stamp.tsx'
import classes from './improvements.module.css'

export type Decided = Exclude<ImprovementStatus, 'proposed'>

type Props = {
  improvement: Improvement
  hrefOf: (number: string) => string
  /** Null for who may look and not decide. */
  acts: { onDecide: (status: Decided) => void; onEdit: () => void } | null
}

/** What somebody suggested, in their words, and what became of it (IN-8). */
export function ImprovementCard({ improvement, hrefOf, acts }: Props) {
  const { t } = useTexts()
  const { complaint, owner, title, reason, decidedAt, createdAt } = improvement
  return (
    <li className={classes.card}>
      <div className={classes.line}>
        <h2 className={classes.title}>{title}</h2>
        <span className={classes.record}>
          {complaint ? (
            <>
              <Link to={hrefOf(complaint.number)}>{complaint.number}</Link>{' '}
              <span className={classes.quiet}>{complaint.customer}</span>
            </>
          ) : (
            <span className={classes.quiet}>{t('improvements.own-idea')}</span>
          )}
        </span>
      </div>
      {complaint && complaint.wording !== title && (
        <blockquote className={classes.words}>{complaint.wording}</blockquote>
      )}
      {reason && (
        <p className={classes.words}>
          {t('improvements.reason')}: {reason}
        </p>
      )}
      <p className={classes.quiet}>
        {t('improvements.owner')}: {owner?.name ?? t('improvements.nobody')} ·{' '}
        <TimeStamp at={decidedAt ?? createdAt} />
      </p>
      {acts && (
        <fieldset className={classes.acts} aria-label={t('improvements.acts-of', { title })}>
          {improvement.next.map((status) => (
            <Button
              key={status}
              size="compact-sm"
              variant="default"
              onClick={() => status !== 'proposed' && acts.onDecide(status)}
            >
              {t(actOf(improvement.status, status))}
            </Button>
          ))}
          <Button size="compact-sm" variant="subtle" onClick={acts.onEdit}>
            {t('improvements.edit')}
          </Button>
        </fieldset>
      )}
    </li>
  )
}

/** What was judged before is taken up again; what was only proposed is adopted. */
export function actOf(from: ImprovementStatus, to: ImprovementStatus) {
  if (to === 'adopted' && from !== 'proposed') return 'improvements.act.again' as const
  return `improvements.act.${to === 'proposed' ? 'again' : to}` as const
}
