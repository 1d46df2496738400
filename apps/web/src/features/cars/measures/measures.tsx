import { Button } from '@mantine/core'
import type { Car } from '@redress/contracts/cars'
import { isFrozen } from '@redress/domain/cars/gate-state'
import type { MeasureDiscipline } from '@redress/domain/cars/measures'
import { useMay } from '../../../lib/me.tsx'
import { useTexts } from '../../../lib/staff-texts.tsx'
import { IconPlus } from '../../../ui/icons.ts'
import { MeasureCard, type MeasurePart } from './measure-card.tsx'
import { useMeasureSlot } from './measure-slot.ts'
import classes from './measures.module.css'

type Props = {
  car: Car
  /** Where a new one belongs; null where none is added. */
  discipline: MeasureDiscipline | null
  actions: Car['actions']
  part: MeasurePart
}

/** The actions of a discipline, each with the steps this person may take. */
export function Measures({ car, discipline, actions, part }: Props) {
  const { t } = useTexts()
  const slot = useMeasureSlot()
  const mayPropose = useMay('car.work') && discipline !== null && !isFrozen(car, discipline)
  return (
    <div className={classes.block}>
      {actions.length === 0 ? (
        <p className={classes.quiet}>{t('car-measure.none')}</p>
      ) : (
        <ul className={classes.list}>
          {actions.map((action) => (
            <MeasureCard key={action.id} car={car} action={action} part={part} />
          ))}
        </ul>
      )}
      {mayPropose && (
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconPlus size={14} aria-hidden />}
          onClick={() => slot.propose({ discipline })}
        >
          {t('car-measure.propose')}
        </Button>
      )}
    </div>
  )
}

/** D0, D3 and D7: the actions of just this discipline. */
export function MeasuresOf({ car, discipline }: { car: Car; discipline: 'd0' | 'd3' | 'd7' }) {
  const actions = car.actions.filter((action) => action.discipline === discipline)
  return <Measures car={car} discipline={discipline} actions={actions} part="whole" />
}
