import type { Car } from '@redress/contracts/cars'
import { CauseParts } from '../causes/cause-parts.tsx'
import { DisciplineCard } from '../discipline-card.tsx'

export function D4({ car }: { car: Car }) {
  return (
    <DisciplineCard discipline="d4">
      <CauseParts car={car} />
    </DisciplineCard>
  )
}
