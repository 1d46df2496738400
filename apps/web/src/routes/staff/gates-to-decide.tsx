import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { carsQuery } from '../../features/cars/cars.queries.ts'
import { useMay } from '../../lib/me.tsx'
import { useTexts } from '../../lib/staff-texts.tsx'
import { paths } from '../paths.ts'
import { TodayBlock } from './today-block.tsx'
import classes from './today-page.module.css'

const waiting = carsQuery({ status: 'open', gateStatus: 'submitted' })

/** Groups of disciplines that engineers signed as done and that wait for the head of quality (CAR-6). */
export function GatesToDecide() {
  const { t } = useTexts()
  const mayDecide = useMay('car.decide')
  const query = useInfiniteQuery({ ...waiting, enabled: mayDecide })
  if (!mayDecide) return null
  const cars = query.data?.pages.flatMap((page) => page.cars) ?? []
  return (
    <TodayBlock title={t('today.gates')} count={cars.length} none={t('today.no-gates')} query={query}>
      <ul className={classes.rows}>
        {cars.map(({ number, title, customer }) => (
          <li key={number} className={classes.row}>
            <Link to={paths.car(number)}>{number}</Link>
            <span>{title}</span>
            <span className={classes.quiet}>{customer}</span>
          </li>
        ))}
      </ul>
    </TodayBlock>
  )
}
