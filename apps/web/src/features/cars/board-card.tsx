import type { ListedCar } from '@redress/contracts/car-routes'
import { Link } from 'react-router'
import { useNow } from '../../lib/now.ts'
import { useTexts } from '../../lib/staff-texts.tsx'
import { ClockBadge } from '../../ui/clock-badge.tsx'
import { HoldPlate } from '../../ui/hold-plate.tsx'
import { SeverityBars } from '../../ui/severity-bars.tsx'
import { ageOf } from './board-columns.ts'
import type { BoardMove } from './board-moves.ts'
import classes from './car-board.module.css'
import { GateMark } from './gate-mark.tsx'
import { MoveMenu } from './move-menu.tsx'
import { useMover } from './use-mover.ts'

type Props = {
  car: ListedCar
  carAt: (number: string, place?: string) => string
  /** Dropped, while the step is asked for. */
  isPending: boolean
  onMove: (move: BoardMove) => void
  onDrag: (isDragged: boolean) => void
}

/** One CAR on the board: what, for whom, since when, until when, and who is waited for (C19). */
export function BoardCard({ car, carAt, isPending, onMove, onDrag }: Props) {
  const { t } = useTexts()
  const { mayWork, mayDecide } = useMover()
  const age = ageOf(car, useNow())
  const isOpen = car.status === 'open'
  const mayMove = mayWork || mayDecide
  return (
    <li
      className={classes.card}
      data-pending={isPending || undefined}
      draggable={mayMove}
      onDragStart={(event) => {
        event.dataTransfer.setData('text/plain', car.number)
        event.dataTransfer.effectAllowed = 'move'
        onDrag(true)
      }}
      onDragEnd={() => onDrag(false)}
    >
      <div className={classes.first}>
        <Link to={carAt(car.number, isOpen && car.gate ? `#${firstOf[car.gate]}` : '')} draggable={false}>
          {car.number}
        </Link>
        <SeverityBars severity={car.severity} />
        {car.onHold && <HoldPlate />}
      </div>
      <p className={classes.title}>{car.title}</p>
      <p className={classes.quiet}>{[car.customer, car.product].filter(Boolean).join(' · ')}</p>
      {car.defect && <p className={classes.quiet}>{car.defect}</p>}
      <p className={classes.times}>
        {car.clock && <ClockBadge clock={car.clock} />}
        <span className={classes.quiet}>{t(isOpen ? 'board.age' : 'board.took', { count: age })}</span>
      </p>
      <div className={classes.foot}>
        {isOpen && (
          <span className={classes.waits}>
            <GateMark status={car.gateStatus} /> <WaitedFor car={car} />
          </span>
        )}
        {mayMove && <MoveMenu number={car.number} onMove={onMove} />}
      </div>
    </li>
  )
}

function WaitedFor({ car: { gateStatus, leader } }: { car: ListedCar }) {
  const { t } = useTexts()
  if (gateStatus === 'submitted' || gateStatus === 'accepted') return t(`board.waits.${gateStatus}`)
  return t(`board.waits.${gateStatus}`, { who: leader ?? t('board.a-leader') })
}

/** Where the page of the CAR opens for a group. */
const firstOf = { d1_d3: 'd1', d4: 'd4', d5_d6: 'd5', d7: 'd7', d8: 'd8' } as const
