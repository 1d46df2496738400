import type { ListedCar } from '@redress/contracts/car-routes'
import { formatDay } from '@redress/texts/format'
import { Link } from 'react-router'
import { useMe } from '../../lib/me.tsx'
import { useTexts } from '../../lib/staff-texts.tsx'
import { ClockBadge } from '../../ui/clock-badge.tsx'
import { HoldPlate } from '../../ui/hold-plate.tsx'
import { SeverityBars } from '../../ui/severity-bars.tsx'
import classes from './car-list.module.css'
import { GateMark } from './gate-mark.tsx'

type Props = { cars: ListedCar[]; carAt: (number: string) => string }

export function CarList({ cars, carAt }: Props) {
  const { t, language } = useTexts()
  const { timeZone } = useMe()
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          {(['number', 'title', 'customer', 'stands', 'due', 'leader'] as const).map((column) => (
            <th key={column} scope="col" className={classes[column]}>
              {t(`cars.column.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {cars.map((car) => (
          <tr key={car.number}>
            <td className={classes.number}>
              <Link to={carAt(car.number)}>{car.number}</Link>
              <span className={classes.quiet}>{t(`car-kind.${car.kind}`)}</span>
            </td>
            <td className={classes.title}>
              <SeverityBars severity={car.severity} /> {car.title} {car.onHold && <HoldPlate />}
              <span className={classes.quiet}>
                {[car.product, t('cars.complaints', { count: car.complaints })].filter(Boolean).join(' · ')}
              </span>
              {car.clock && (
                <span className={classes.narrow}>
                  <ClockBadge clock={car.clock} />
                </span>
              )}
            </td>
            <td className={classes.customer}>{car.customer ?? '–'}</td>
            <td className={classes.stands}>
              {car.status === 'open' ? (
                <>
                  <GateMark status={car.gateStatus} /> {car.gate ? t(`gate.${car.gate}`) : t('gate.all')}
                </>
              ) : (
                t(`car-status.${car.status}`)
              )}
            </td>
            <td className={classes.due}>
              {car.clock ? <ClockBadge clock={car.clock} /> : '–'}
              {car.clock && (
                <span className={classes.quiet}>
                  {formatDay(language, timeZone, new Date(car.clock.dueAt))}
                </span>
              )}
            </td>
            <td className={classes.leader}>{car.leader ?? '–'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
