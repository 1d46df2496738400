import type { Car } from '@redress/contracts/cars'
import { fieldsOf } from '@redress/domain/cars/fields'
import { useTexts } from '../../../lib/staff-texts.tsx'
import { DisciplineCard } from '../discipline-card.tsx'
import { Measures } from '../measures/measures.tsx'
import { CarHolds } from '../stock/car-holds.tsx'
import { Lots } from '../stock/lots.tsx'
import classes from '../stock/stock.module.css'
import { StockMatrix } from '../stock/stock-matrix.tsx'
import { useStock } from '../stock/use-stock.ts'
import { WrittenFields } from '../written-fields.tsx'

/** Containment: what is stopped, where the pieces are, what protects the customer meanwhile, from when on it is clean. */
export function D3({ car }: { car: Car }) {
  const { t } = useTexts()
  const stock = useStock(car)
  return (
    <DisciplineCard discipline="d3">
      <CarHolds car={car} />
      <div id="d3.lots">
        <Lots car={car} of={stock} />
      </div>
      <div id="d3.stock">
        <StockMatrix car={car} of={stock} />
      </div>
      <div id="d3.measures">
        <h3 className={classes.title}>{t('car-stock.interim')}</h3>
        <Measures
          car={car}
          discipline="d3"
          actions={car.actions.filter(({ discipline }) => discipline === 'd3')}
          part="whole"
        />
      </div>
      <h3 className={classes.title}>{t('car-stock.clean')}</h3>
      <WrittenFields car={car} names={fieldsOf('d3')} />
    </DisciplineCard>
  )
}
