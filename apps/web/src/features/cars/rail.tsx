import type { Car } from '@redress/contracts/cars'
import { disciplinesOf, gateOf } from '@redress/domain/cars/car'
import { useTexts } from '../../lib/staff-texts.tsx'
import classes from './cars.module.css'
import { GateMark } from './gate-mark.tsx'

/** Way through the disciplines: navigation, not a wizard, for engineers jump about (UX 2.6). */
export function Rail({ car }: { car: Car }) {
  const { t } = useTexts()
  return (
    <nav className={classes.rail} aria-label={t('car.rail')}>
      <ol>
        {disciplinesOf(car.kind).map((discipline) => {
          const state = car.gates.find(({ gate }) => gate === gateOf(discipline))
          return (
            <li key={discipline}>
              <a href={`#${discipline}`}>
                <GateMark status={state?.status ?? 'draft'} />
                <span className={classes.letter}>{discipline.toUpperCase()}</span>
                <span className={classes.railName}>{t(`discipline.${discipline}`)}</span>
              </a>
            </li>
          )
        })}
      </ol>
    </nav>
  )
}
