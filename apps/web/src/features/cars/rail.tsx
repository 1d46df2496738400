import type { Car } from '@redress/contracts/cars'
import type { Clock } from '@redress/contracts/sla'
import { type Discipline, disciplinesOf, gateOf } from '@redress/domain/cars/car'
import { type Score, scoreOf } from '@redress/domain/cars/score'
import { useMemo } from 'react'
import { useTexts } from '../../lib/staff-texts.tsx'
import { useUnsaved } from '../../lib/unsaved.ts'
import { ClockBadge } from '../../ui/clock-badge.tsx'
import classes from './cars.module.css'
import { GateMark } from './gate-mark.tsx'
import { useDisciplineKeys, useReadDiscipline } from './use-disciplines.ts'

/** On which discipline the clock of a group is shown: the last it waits for. */
const clockAt: Partial<Record<Discipline, Clock['kind']>> = {
  d3: 'd3',
  d4: 'd4',
  d6: 'd5_d6',
  d8: 'd7_d8',
}

/** Way through the disciplines: navigation, not a wizard, for engineers jump about (UX 2.6). */
export function Rail({ car }: { car: Car }) {
  const { t } = useTexts()
  const score = useMemo(() => scoreOf(car), [car])
  const current = useReadDiscipline(car.kind)
  useDisciplineKeys(car.kind)
  return (
    <nav className={classes.rail} aria-label={t('car.rail')}>
      <ol>
        {disciplinesOf(car.kind).map((discipline) => {
          const clock = car.clocks.find((one) => one.kind === clockAt[discipline] && one.metAt === null)
          const state = car.gates.find(({ gate }) => gate === gateOf(discipline))
          return (
            <li key={discipline}>
              <a href={`#${discipline}`} aria-current={discipline === current ? 'location' : undefined}>
                <GateMark status={state?.status ?? 'draft'} />
                <span className={classes.letter}>{discipline.toUpperCase()}</span>
                <span className={classes.railName}>{t(`discipline.${discipline}`)}</span>
                <Points score={score} discipline={discipline} />
              </a>
              {clock && <RailClock clock={clock} />}
            </li>
          )
        })}
      </ol>
    </nav>
  )
}

function RailClock({ clock }: { clock: Clock }) {
  return (
    <div className={classes.railClock}>
      <ClockBadge clock={clock} />
    </div>
  )
}

/** Points of the discipline; D4 has two parts, D0 none. */
function Points({ score, discipline }: { score: Score; discipline: Discipline }) {
  const { t } = useTexts()
  const unsaved = useUnsaved()
  const parts = score.parts.filter((part) => part.discipline === discipline)
  if (parts.length === 0) return null
  const sum = (key: 'points' | 'of') => parts.reduce((total, part) => total + part[key], 0)
  return (
    <span className={classes.railPoints} data-unsaved={unsaved !== null}>
      {t('car-score.of', { points: sum('points'), of: sum('of') })}
    </span>
  )
}
