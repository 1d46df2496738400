import type { CarRow } from '@redress/contracts/car-routes'
import { formatDay } from '@redress/texts/format'
import { Link } from 'react-router'
import { useMe } from '../../lib/me.tsx'
import { useTexts } from '../../lib/staff-texts.tsx'
import { HoldPlate } from '../../ui/hold-plate.tsx'
import { SeverityBars } from '../../ui/severity-bars.tsx'
import classes from './car-board.module.css'
import { GateMark } from './gate-mark.tsx'

type Props = { car: CarRow; carAt: (number: string, place?: string) => string }

/** One CAR on the board: what, for whom, who has it, until when. */
export function BoardCard({ car, carAt }: Props) {
  const { t, language } = useTexts()
  const { timeZone } = useMe()
  const isOpen = car.status === 'open'
  const isOver = isOpen && car.dueAt !== null && Date.parse(car.dueAt) < Date.now()
  const due = car.dueAt === null ? null : formatDay(language, timeZone, new Date(car.dueAt))
  return (
    <li className={classes.card}>
      <div className={classes.first}>
        <Link to={carAt(car.number, isOpen && car.gate ? `#${firstOf[car.gate]}` : '')}>{car.number}</Link>
        <SeverityBars severity={car.severity} />
        {car.onHold && <HoldPlate />}
      </div>
      <p className={classes.title}>{car.title}</p>
      <p className={classes.quiet}>{[car.customer, car.product].filter(Boolean).join(' · ')}</p>
      <p className={classes.foot}>
        {isOpen && <GateMark status={car.gateStatus} />}
        <span>{t(isOpen ? `board.waits.${car.gateStatus}` : 'car-status.closed')}</span>
        {isOpen && car.gateStatus !== 'submitted' && <span>{car.leader ?? t('car.no-leader')}</span>}
      </p>
      {isOpen && due && (
        <p className={isOver ? classes.over : classes.quiet}>
          {t(isOver ? 'board.over' : 'board.due', { date: due })}
        </p>
      )}
    </li>
  )
}

/** Where the page of the CAR opens for a group. */
const firstOf = { d1_d3: 'd1', d4: 'd4', d5_d6: 'd5', d7: 'd7', d8: 'd8' } as const
