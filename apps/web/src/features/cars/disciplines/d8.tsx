import type { Car } from '@redress/contracts/cars'
import { fieldsOf } from '@redress/domain/cars/fields'
import { DisciplineCard } from '../discipline-card.tsx'
import { WatchPanel } from '../measures/watch-panel.tsx'
import { WrittenFields } from '../written-fields.tsx'

export function D8({ car }: { car: Car }) {
  return (
    <DisciplineCard discipline="d8">
      <WrittenFields car={car} names={fieldsOf('d8')} />
      <WatchPanel car={car} />
    </DisciplineCard>
  )
}
