import { useState } from 'react'
import { useTexts } from '../../lib/staff-texts.tsx'
import { BoardCard } from './board-card.tsx'
import type { BoardColumn } from './board-columns.ts'
import type { BoardMove } from './board-moves.ts'
import classes from './car-board.module.css'

type Props = {
  column: BoardColumn
  /** Its heading stands below one of a lane. */
  isInLane: boolean
  /** The card in the hand, when it comes from another column. */
  canDrop: boolean
  pending: string | null
  carAt: (number: string, place?: string) => string
  onMove: (number: string, move: BoardMove) => void
  onDrag: (number: string | null) => void
  onDrop: (number: string) => void
}

/** The CARs that stand at one group; an empty one shows the count 0 only. */
export function Column({ column, isInLane, canDrop, pending, carAt, onMove, onDrag, onDrop }: Props) {
  const { t } = useTexts()
  const [isOver, setOver] = useState(false)
  const Heading = isInLane ? 'h3' : 'h2'
  const name = t(`board.${column.name}`)
  return (
    <section
      className={classes.column}
      aria-label={name}
      data-over={(canDrop && isOver) || undefined}
      onDragOver={(event) => {
        if (!canDrop) return
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        setOver(false)
        if (canDrop) onDrop(event.dataTransfer.getData('text/plain'))
      }}
    >
      <Heading className={classes.name}>
        {name} <span className={classes.count}>{column.cars.length}</span>
      </Heading>
      {column.cars.length > 0 && (
        <ul className={classes.cards}>
          {column.cars.map((car) => (
            <BoardCard
              key={car.number}
              car={car}
              carAt={carAt}
              isPending={car.number === pending}
              onMove={(move) => onMove(car.number, move)}
              onDrag={(isDragged) => onDrag(isDragged ? car.number : null)}
            />
          ))}
        </ul>
      )}
    </section>
  )
}
