import type { Car } from '@redress/contracts/cars'
import { fieldsOf } from '@redress/domain/cars/fields'
import { DisciplineCard } from '../discipline-card.tsx'
import { WrittenFields } from '../written-fields.tsx'

export function D3({ car }: { car: Car }) {
  return (
    <DisciplineCard discipline="d3">
      <WrittenFields car={car} names={fieldsOf('d3')} />
    </DisciplineCard>
  )
}
