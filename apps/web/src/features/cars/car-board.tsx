import type { CarRow } from '@redress/contracts/car-routes'
import { useNow } from '../../lib/now.ts'
import { useTexts } from '../../lib/staff-texts.tsx'
import { BoardCard } from './board-card.tsx'
import { boardColumns } from './board-columns.ts'
import classes from './car-board.module.css'

type Props = {
  cars: readonly CarRow[]
  carAt: (number: string, place?: string) => string
}

/** CARs by where they stand (C19): who is waited for, and until when. */
export function CarBoard({ cars, carAt }: Props) {
  const { t } = useTexts()
  const now = useNow()
  return (
    <div className={classes.board}>
      {boardColumns(cars, now).map(({ name, cars: standing }) => (
        <section key={name} className={classes.column} aria-labelledby={`column-${name}`}>
          <h2 id={`column-${name}`} className={classes.name}>
            {t(`board.${name}`)} <span className={classes.count}>{standing.length}</span>
          </h2>
          <ul className={classes.cards}>
            {standing.map((car) => (
              <BoardCard key={car.number} car={car} carAt={carAt} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}
