import type { StockCheck } from '@redress/contracts/car-stock'
import { localeOf } from '@redress/domain/languages/language'
import { Link } from 'react-router'
import { useTexts } from '../../../lib/staff-texts.tsx'
import { TimeStamp } from '../../../ui/time-stamp.tsx'
import classes from './counting.module.css'

type Props = {
  checks: StockCheck[]
  hrefOf: (id: string) => string
  /** Counted on this device, not yet on the server. */
  waiting: ReadonlySet<string>
}

/** Places to be counted, as big as a thumb. */
export function CheckList({ checks, hrefOf, waiting }: Props) {
  const { t, language } = useTexts()
  return (
    <ul className={classes.list}>
      {checks.map((check) => (
        <li key={check.id}>
          <Link to={hrefOf(check.id)} className={classes.check}>
            <strong>{check.placeName || t(`stock-place.${check.place}`)}</strong>
            <span>
              {[check.product, check.lot].filter(Boolean).join(' · ')}
              {check.toCheck !== null &&
                ` · ${t('count.pieces', { count: check.toCheck, pieces: check.toCheck.toLocaleString(localeOf[language]) })}`}
            </span>
            <span className={classes.quiet}>
              {check.car} · {check.responsible ?? t('count.nobody')}
              {check.dueAt && (
                <>
                  {' · '}
                  {t('count.due')} <TimeStamp at={check.dueAt} exact />
                </>
              )}
            </span>
            {waiting.has(check.id) && <span className={classes.waiting}>{t('count.waiting')}</span>}
          </Link>
        </li>
      ))}
    </ul>
  )
}
