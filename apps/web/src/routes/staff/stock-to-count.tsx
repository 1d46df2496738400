import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { stockChecksQuery } from '../../features/cars/stock/stock.queries.ts'
import { useMay } from '../../lib/me.tsx'
import { useTexts } from '../../lib/staff-texts.tsx'
import { paths } from '../paths.ts'
import classes from './today-page.module.css'

/** Places that wait for this person's count (CAR-3); nothing is drawn where there are none. */
export function StockToCount() {
  const { t } = useTexts()
  const checks = useQuery({ ...stockChecksQuery('mine'), enabled: useMay('car.count') })
  const count = checks.data?.checks.length ?? 0
  if (count === 0) return null
  return (
    <p className={`${classes.wide} ${classes.none}`}>
      <Link to={paths.stockChecks}>{t('today.stock-checks', { count })}</Link>
    </p>
  )
}
