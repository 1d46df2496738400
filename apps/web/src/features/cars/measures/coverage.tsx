import { Button } from '@mantine/core'
import type { Car } from '@redress/contracts/cars'
import { isFrozen } from '@redress/domain/cars/gate-state'
import { coverageOf } from '@redress/domain/cars/measures'
import { useId } from 'react'
import { useMay } from '../../../lib/me.tsx'
import { useTexts } from '../../../lib/staff-texts.tsx'
import { IconAlertTriangleFilled, IconCheck } from '../../../ui/icons.ts'
import { useMeasureSlot } from './measure-slot.ts'
import classes from './measures.module.css'

/** D5: each root cause beside the actions that answer it; what is missing on either side is pointed out (CAR-5). */
export function Coverage({ car }: { car: Car }) {
  const { t } = useTexts()
  const id = useId()
  const slot = useMeasureSlot()
  const mayPropose = useMay('car.work') && !isFrozen(car, 'd5')
  const { causes, withoutCause } = coverageOf(car)
  return (
    <section aria-labelledby={id}>
      <h3 id={id} className={classes.heading}>
        {t('car-measure.coverage')}
      </h3>
      {causes.length === 0 && <p className={classes.quiet}>{t('car-measure.coverage-none')}</p>}
      <ul className={classes.pairs}>
        {causes.map(({ cause, actions }) => (
          <li key={cause.id}>
            <span>
              {cause.text} <span className={classes.quiet}>{t(`cause-kind.${cause.kind}`)}</span>
            </span>
            {actions.length > 0 ? (
              <span>
                <IconCheck size={15} aria-hidden /> {actions.map(({ title }) => title).join(' · ')}
              </span>
            ) : (
              <span className={classes.line}>
                <strong className={classes.missing}>
                  <IconAlertTriangleFilled size={14} aria-hidden /> {t('car-measure.cause-without')}
                </strong>
                {mayPropose && (
                  <Button
                    size="compact-sm"
                    variant="default"
                    onClick={() => slot.propose({ discipline: 'd5', causeId: cause.id })}
                  >
                    {t('car-measure.propose-for')}
                  </Button>
                )}
              </span>
            )}
          </li>
        ))}
      </ul>
      {withoutCause.length > 0 && (
        <p className={classes.missing}>
          <IconAlertTriangleFilled size={14} aria-hidden /> {t('car-measure.action-without')}:{' '}
          {withoutCause.map(({ title }) => title).join(' · ')}
        </p>
      )}
    </section>
  )
}
