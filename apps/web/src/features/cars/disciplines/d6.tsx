import type { Car } from '@redress/contracts/cars'
import { fieldsOf } from '@redress/domain/cars/fields'
import { correctiveActions } from '@redress/domain/cars/measures'
import { ComplaintChart } from '../chart/complaint-chart.tsx'
import { DisciplineCard } from '../discipline-card.tsx'
import { Measures } from '../measures/measures.tsx'
import { ProofPlanner } from '../measures/proof-planner.tsx'
import { WatchPanel } from '../measures/watch-panel.tsx'
import { WrittenFields } from '../written-fields.tsx'

/** The same actions as in D5, with what came of them, and the proof by parts that passed (CAR-11). */
export function D6({ car }: { car: Car }) {
  return (
    <DisciplineCard discipline="d6">
      <Measures car={car} discipline={null} actions={correctiveActions(car)} part="result" />
      <ProofPlanner car={car} />
      <WrittenFields car={car} names={fieldsOf('d6').filter((name) => name !== 'd6.chart')} />
      <ComplaintChart car={car} field="d6.chart" />
      {car.kind === 'four_d' && <WatchPanel car={car} />}
    </DisciplineCard>
  )
}
