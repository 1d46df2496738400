import type { Car } from '@redress/contracts/cars'
import { fieldsOf } from '@redress/domain/cars/fields'
import { DisciplineCard } from '../discipline-card.tsx'
import { MeasuresOf } from '../measures/measures.tsx'
import { WrittenFields } from '../written-fields.tsx'

export function D0({ car }: { car: Car }) {
  return (
    <DisciplineCard discipline="d0">
      <WrittenFields car={car} names={fieldsOf('d0')} />
      <MeasuresOf car={car} discipline="d0" />
    </DisciplineCard>
  )
}
