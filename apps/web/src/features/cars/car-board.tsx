import type { ListedCar } from '@redress/contracts/car-routes'
import { useState } from 'react'
import { useNow } from '../../lib/now.ts'
import { useTexts } from '../../lib/staff-texts.tsx'
import { Column } from './board-column.tsx'
import { type BoardLane, boardLanes, type ColumnName, columnOf, type Laning } from './board-columns.ts'
import type { BoardMove } from './board-moves.ts'
import classes from './car-board.module.css'
import { MoveDialog } from './move-dialog.tsx'

type Props = {
  cars: readonly ListedCar[]
  laning: Laning
  carAt: (number: string, place?: string) => string
  complaintAt: (number: string) => string
}

/** CARs by where they stand (C19): who is waited for, and until when; moved by menu or by hand. */
export function CarBoard({ cars, laning, carAt, complaintAt }: Props) {
  const { t } = useTexts()
  const now = useNow()
  const [dragged, setDragged] = useState<string | null>(null)
  const [asked, setAsked] = useState<{ number: string; wish: BoardMove | ColumnName } | null>(null)
  const dropped = asked && typeof asked.wish === 'string' ? { number: asked.number, to: asked.wish } : null
  const inHand = cars.find(({ number }) => number === dragged)
  const lanes = boardLanes(cars, laning, now, dropped)

  const columns = (lane: BoardLane) => (
    <div className={classes.board}>
      {lane.columns.map((column) => (
        <Column
          key={column.name}
          column={column}
          isInLane={lane.of !== null}
          canDrop={inHand !== undefined && columnOf(inHand) !== column.name}
          pending={dropped?.number ?? null}
          carAt={carAt}
          onMove={(number, move) => setAsked({ number, wish: move })}
          onDrag={setDragged}
          onDrop={(number) => {
            // The card moves at once: its own end of the drag is never told.
            setDragged(null)
            setAsked({ number, wish: column.name })
          }}
        />
      ))}
    </div>
  )
  const nameOf = (of: NonNullable<BoardLane['of']>) =>
    'band' in of ? t(`board.${of.band}`) : (of.customer ?? t('board.no-customer'))

  return (
    <>
      {lanes.map((lane) =>
        lane.of === null ? (
          <div key="all">{columns(lane)}</div>
        ) : (
          <section key={nameOf(lane.of)} className={classes.lane} aria-label={nameOf(lane.of)}>
            <h2 className={classes.laneName}>
              {nameOf(lane.of)} <span className={classes.count}>{lane.count}</span>
            </h2>
            {columns(lane)}
          </section>
        ),
      )}
      {asked && (
        <MoveDialog
          key={asked.number}
          number={asked.number}
          wish={asked.wish}
          carAt={carAt}
          complaintAt={complaintAt}
          onClose={() => setAsked(null)}
        />
      )}
    </>
  )
}
