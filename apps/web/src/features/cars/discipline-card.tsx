import type { Car } from '@redress/contracts/cars'
import type { Discipline } from '@redress/domain/cars/car'
import { isCarField } from '@redress/domain/cars/fields'
import { type LinterPlace, lint } from '@redress/domain/cars/linter'
import { type ReactNode, useMemo } from 'react'
import { useTexts } from '../../lib/staff-texts.tsx'
import classes from './cars.module.css'
import { Findings } from './gates/findings.tsx'
import { FrozenNotice } from './gates/frozen-notice.tsx'
import { Photos } from './photos/photos.tsx'
import { useThisCar } from './this-car.ts'

type Props = { discipline: Discipline; children: ReactNode }

/** One discipline as on the sheet it replaces: its number, its name, what the customer will look for. */
export function DisciplineCard({ discipline, children }: Props) {
  const { t } = useTexts()
  const car = useThisCar()
  return (
    <section className={classes.card} id={discipline} aria-labelledby={`${discipline}-title`}>
      <h2 className={classes.cardTitle} id={`${discipline}-title`} tabIndex={-1}>
        <span className={classes.letter}>{discipline.toUpperCase()}</span>
        {t(`discipline.${discipline}`)}
      </h2>
      <p className={classes.hint}>{t(`discipline-hint.${discipline}`)}</p>
      {car && <FrozenNotice car={car} discipline={discipline} />}
      {children}
      {car && <Photos car={car} discipline={discipline} />}
      {car && <RowFindings car={car} discipline={discipline} />}
    </section>
  )
}

/** Words in actions and documents; those of written fields and of Whys stand under these. */
function RowFindings({ car, discipline }: { car: Car; discipline: Discipline }) {
  const findings = useMemo(
    () => lint(car).filter((one) => one.discipline === discipline && !isUnderItsWords(one.place)),
    [car, discipline],
  )
  return <Findings car={car} findings={findings} />
}

function isUnderItsWords(place: LinterPlace): boolean {
  return isCarField(place) || place.startsWith('cause:')
}
