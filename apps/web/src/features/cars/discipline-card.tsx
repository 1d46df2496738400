import type { Discipline } from '@redress/domain/cars/car'
import type { ReactNode } from 'react'
import { useTexts } from '../../lib/staff-texts.tsx'
import classes from './cars.module.css'

type Props = { discipline: Discipline; children: ReactNode }

/** One discipline as on the sheet it replaces: its number, its name, what the customer will look for. */
export function DisciplineCard({ discipline, children }: Props) {
  const { t } = useTexts()
  return (
    <section className={classes.card} id={discipline} aria-labelledby={`${discipline}-title`}>
      <h2 className={classes.cardTitle} id={`${discipline}-title`} tabIndex={-1}>
        <span className={classes.letter}>{discipline.toUpperCase()}</span>
        {t(`discipline.${discipline}`)}
      </h2>
      <p className={classes.hint}>{t(`discipline-hint.${discipline}`)}</p>
      {children}
    </section>
  )
}
