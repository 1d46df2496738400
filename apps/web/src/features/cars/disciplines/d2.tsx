import type { Car } from '@redress/contracts/cars'
import { isFrozen } from '@redress/domain/cars/gate-state'
import { useMay } from '../../../lib/me.tsx'
import { useTexts } from '../../../lib/staff-texts.tsx'
import { ComplaintChart } from '../chart/complaint-chart.tsx'
import { DisciplineCard } from '../discipline-card.tsx'
import { FieldEditor } from '../field-editor.tsx'
import { ComplaintFacts } from '../problem/complaint-facts.tsx'
import { CustomersWords } from '../problem/customers-words.tsx'
import { IsNotGrid } from '../problem/is-not-grid.tsx'
import classes from '../problem/problem.module.css'
import { Rates } from '../problem/rates.tsx'
import { LeaderFields } from '../team/leader-fields.tsx'
import { WrittenFields } from '../written-fields.tsx'

/** In the order of the sheet: head, two descriptions, the questions, quantities, effects, is / is-not. */
export function D2({ car }: { car: Car }) {
  const { t } = useTexts()
  const isReadOnly = !useMay('car.work') || isFrozen(car, 'd2')
  return (
    <DisciplineCard discipline="d2">
      {/* A 4D shows no D1, and has a leader as much as an 8D (B3). */}
      {car.kind === 'four_d' && <LeaderFields car={car} isReadOnly={isReadOnly} />}
      <ComplaintFacts car={car} />
      <h3 className={classes.heading}>{t('car-problem.descriptions')}</h3>
      <div className={classes.pair}>
        <CustomersWords car={car} isReadOnly={isReadOnly} />
        <FieldEditor car={car} name="d2.ourDescription" />
      </div>
      <WrittenFields car={car} names={['d2.failureMode', 'd2.errorLocation']} />
      <h3 className={classes.heading}>{t('car-problem.w')}</h3>
      <WrittenFields
        car={car}
        names={['d2.what', 'd2.where', 'd2.when', 'd2.who', 'd2.why', 'd2.how', 'd2.howMany', 'd2.isRepeat']}
      />
      <h3 className={classes.heading}>{t('car-problem.quantities')}</h3>
      <WrittenFields
        car={car}
        names={['d2.quantityDelivered', 'd2.quantityClaimed', 'd2.quantityConfirmed']}
      />
      <Rates car={car} />
      <h3 className={classes.heading}>{t('car-problem.effects')}</h3>
      <WrittenFields
        car={car}
        names={['d2.effectAtCustomer', 'd2.effectAtEndUser', 'd2.othersAtRisk', 'd2.riskAssessment']}
      />
      <ComplaintChart car={car} field="d2.chart" />
      <IsNotGrid car={car} />
    </DisciplineCard>
  )
}
