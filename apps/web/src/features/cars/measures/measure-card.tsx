import { Button } from '@mantine/core'
import type { Car } from '@redress/contracts/cars'
import { type ActionStep, actionSteps } from '@redress/domain/actions/action.workflow'
import { isFrozen } from '@redress/domain/cars/gate-state'
import { isInterim } from '@redress/domain/cars/measures'
import { localeOf } from '@redress/domain/languages/language'
import { formatDate } from '@redress/texts/format'
import { useState } from 'react'
import { useMay } from '../../../lib/me.tsx'
import { useTexts } from '../../../lib/staff-texts.tsx'
import { TimeStamp } from '../../../ui/time-stamp.tsx'
import { ChangeDialog } from './change-dialog.tsx'
import { Lifting } from './lifting.tsx'
import { useMeasureSlot } from './measure-slot.ts'
import classes from './measures.module.css'

/** D5 shows what was chosen, D6 what came of it; elsewhere both stand together. */
export type MeasurePart = 'plan' | 'result' | 'whole'

const stepsOfPart: Record<MeasurePart, readonly ActionStep[]> = {
  plan: ['approve', 'send-back', 'replan', 'cancel'],
  result: ['done', 'verify', 'reopen'],
  whole: actionSteps,
}

type Props = { car: Car; action: Car['actions'][number]; part: MeasurePart }

/** One action of a discipline: what, by whom, until when, for which cause, and what came of it (CAR-5). */
export function MeasureCard({ car, action, part }: Props) {
  const { t } = useTexts()
  const slot = useMeasureSlot()
  const [changing, setChanging] = useState(false)
  const mayChange = useMay('car.work') && action.discipline !== null && !isFrozen(car, action.discipline)
  return (
    <li className={classes.card}>
      <div className={classes.line}>
        {slot.stateOf(action.id)}
        <span className={classes.title}>{action.title}</span>
      </div>
      {part !== 'result' && action.detail && <p className={classes.words}>{action.detail}</p>}
      <p className={classes.quiet}>
        {action.owner.name} · {t('action.due')}: <TimeStamp at={action.dueAt} exact />
      </p>
      {part !== 'result' && <Plan car={car} action={action} />}
      {part !== 'plan' && <Result action={action} />}
      <div className={classes.line}>
        {slot.stepsOf(action.id, stepsOfPart[part])}
        {mayChange && (
          <Button
            size="compact-sm"
            variant="default"
            disabled={!slot.isCurrent(action)}
            onClick={() => setChanging(true)}
          >
            {t('car-measure.edit')}
          </Button>
        )}
      </div>
      {isInterim(action) && <Lifting car={car} action={action} />}
      {changing && <ChangeDialog car={car} action={action} part={part} onClose={() => setChanging(false)} />}
    </li>
  )
}

function Plan({ car, action }: Pick<Props, 'car' | 'action'>) {
  const { t } = useTexts()
  const cause = car.causes.find(({ id }) => id === action.causeId)
  const facts = [
    [t('car-measure.cause'), cause?.text],
    [t('car-measure.expected'), action.expectedEffect],
    [t('car-measure.proof-plan'), action.proofPlan],
  ] as const
  return <Facts facts={facts} />
}

function Result({ action }: Pick<Props, 'action'>) {
  const { t, language } = useTexts()
  const share = new Intl.NumberFormat(localeOf[language], { style: 'percent', maximumFractionDigits: 2 })
  const facts = [
    [t('car-measure.introduced'), action.introducedOn && formatDate(language, action.introducedOn)],
    [t('car-measure.effect'), action.effectPercent !== null && share.format(action.effectPercent / 100)],
    [t('action.outcome'), action.outcome],
    [t('action.proof'), action.proof],
    [t('car-measure.files'), action.files.map(({ name }) => name).join(', ')],
  ] as const
  return <Facts facts={facts} />
}

function Facts({ facts }: { facts: readonly (readonly [string, string | false | null | undefined])[] }) {
  const said = facts.filter(([, value]) => value)
  if (said.length === 0) return null
  return (
    <dl className={classes.facts}>
      {said.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
