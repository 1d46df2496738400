import type { Car } from '@redress/contracts/cars'
import { ppmOf, ratesOfProblem } from '@redress/domain/cars/defect-rate'
import { localeOf } from '@redress/domain/languages/language'
import { useTexts } from '../../../lib/staff-texts.tsx'
import classes from './problem.module.css'

/** Defect rate as the customer counts and as confirmed, in per cent and ppm (CAR-2, AN-6). */
export function Rates({ car }: { car: Car }) {
  const { t, language } = useTexts()
  const { claimed, confirmed, isOverClaimed, isOverConfirmed } = ratesOfProblem(car)
  const percent = new Intl.NumberFormat(localeOf[language], { style: 'percent', maximumFractionDigits: 2 })
  const ppm = new Intl.NumberFormat(localeOf[language])
  const rates = [
    { name: t('car-problem.rate-claimed'), rate: claimed, isOver: isOverClaimed },
    { name: t('car-problem.rate-confirmed'), rate: confirmed, isOver: isOverConfirmed },
  ]
  return (
    <dl className={classes.parts}>
      {rates.map(({ name, rate, isOver }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            {rate === null ? (
              <span className={classes.quiet}>{t('car-problem.no-rate')}</span>
            ) : (
              <strong>
                {t('car-problem.rate', { percent: percent.format(rate), ppm: ppm.format(ppmOf(rate)) })}
              </strong>
            )}
            {isOver && <p className={classes.wrong}>{t('car-problem.over')}</p>}
          </dd>
        </div>
      ))}
    </dl>
  )
}
