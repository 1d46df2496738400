import type { Car } from '@redress/contracts/cars'
import { fieldsOf } from '@redress/domain/cars/fields'
import { correctiveActions } from '@redress/domain/cars/measures'
import { DisciplineCard } from '../discipline-card.tsx'
import { Coverage } from '../measures/coverage.tsx'
import { Measures } from '../measures/measures.tsx'
import { WrittenFields } from '../written-fields.tsx'

/** What was chosen against each cause, and why it will hold (CAR-5). */
export function D5({ car }: { car: Car }) {
  return (
    <DisciplineCard discipline="d5">
      <Coverage car={car} />
      <Measures car={car} discipline="d5" actions={correctiveActions(car)} part="plan" />
      <WrittenFields car={car} names={fieldsOf('d5')} />
    </DisciplineCard>
  )
}
