import type { Car } from '@redress/contracts/cars'
import { isFrozen } from '@redress/domain/cars/gate-state'
import { useMay } from '../../../lib/me.tsx'
import { DisciplineCard } from '../discipline-card.tsx'
import { LeaderFields } from '../team/leader-fields.tsx'
import { TeamTable } from '../team/team-table.tsx'

export function D1({ car }: { car: Car }) {
  const isReadOnly = !useMay('car.work') || isFrozen(car, 'd1')
  return (
    <DisciplineCard discipline="d1">
      <LeaderFields car={car} isReadOnly={isReadOnly} />
      <TeamTable car={car} isReadOnly={isReadOnly} />
    </DisciplineCard>
  )
}
