import { ActionIcon, Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { useMay } from '../../lib/me.tsx'
import { useTexts } from '../../lib/staff-texts.tsx'
import { ClockBadge } from '../../ui/clock-badge.tsx'
import { IconX } from '../../ui/icons.ts'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { SeverityBars } from '../../ui/severity-bars.tsx'
import { StepMark } from '../../ui/step-mark.tsx'
import classes from './complaint-peek.module.css'
import { complaintQuery } from './complaints.queries.ts'
import { LineList } from './line-list.tsx'

type Props = {
  number: string
  href: string
  customerHref: (customerId: string) => string
  linkState: unknown
  onClose: () => void
  /** Null where it is not allowed. */
  onTake: (() => void) | null
  onAssign: (() => void) | null
}

/** A record read beside the list, without leaving it. */
export function ComplaintPeek({ number, href, customerHref, linkState, onClose, onTake, onAssign }: Props) {
  const { t } = useTexts()
  const mayCustomer = useMay('customer.read')
  const { data: record, error, refetch } = useQuery(complaintQuery(number))
  return (
    <aside className={classes.peek} aria-label={t('peek.title', { number })}>
      <div className={classes.head}>
        <Link to={href} state={linkState} className={classes.number}>
          {number}
        </Link>
        <ActionIcon size={28} aria-label={t('peek.close')} onClick={onClose}>
          <IconX size={16} aria-hidden />
        </ActionIcon>
      </div>
      {error && <ProblemNotice error={error} onRetry={() => refetch()} slim />}
      {record && (
        <div className={classes.body}>
          <h2 className={classes.subject}>{record.subject}</h2>
          <div className={classes.marks}>
            <StepMark step={record.step} />
            <SeverityBars severity={record.severity} named />
            {record.clocks.map((clock) => (
              <ClockBadge key={clock.kind} clock={clock} named />
            ))}
          </div>
          <dl className={classes.facts}>
            <dt>{t('facts.customer')}</dt>
            <dd>
              {record.customer && mayCustomer ? (
                <Link to={customerHref(record.customer.id)}>{record.customer.name}</Link>
              ) : (
                (record.customer?.name ?? record.sender.company)
              )}
            </dd>
            <dt>{t('facts.contact')}</dt>
            <dd>{record.contact?.name ?? record.sender.name}</dd>
            <dt>{t('column.responsible')}</dt>
            <dd>{record.responsible?.name ?? t('responsible.nobody')}</dd>
          </dl>
          <LineList lines={record.lines} />
          <blockquote className={classes.wording} lang={record.language}>
            {record.wording}
          </blockquote>
        </div>
      )}
      <div className={classes.foot}>
        <Button component={Link} to={href} state={linkState} size="compact-md">
          {t('peek.open')}
        </Button>
        {onTake && !record?.responsible && (
          <Button variant="default" size="compact-md" onClick={onTake}>
            {t('peek.take')}
          </Button>
        )}
        {onAssign && (
          <Button variant="default" size="compact-md" onClick={onAssign}>
            {t('peek.assign')}
          </Button>
        )}
      </div>
    </aside>
  )
}
