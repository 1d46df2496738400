import type { Car } from '@redress/contracts/cars'
import { formatDate, formatTime } from '@redress/texts/format'
import { useMe } from '../../../lib/me.tsx'
import { useTexts } from '../../../lib/staff-texts.tsx'
import { ConflictBox } from '../../../ui/conflict-box.tsx'
import type { MeasureConflictState, MeasureSeen } from './use-measure-upon.ts'

type Props = {
  car: Car
  conflict: MeasureConflictState
  /** What this person wrote otherwise than it stood. */
  mine?: Partial<MeasureSeen>
  /** Why it can't be written upon what stands there now; null when it can. */
  refusal: string | null
  busy: boolean
  onAnyway: () => void
}

/** Somebody wrote on the action meanwhile: who, and what otherwise than it stood (AL-2). */
export function MeasureConflict({ car, conflict, mine = {}, refusal, busy, onAnyway }: Props) {
  const { t } = useTexts()
  const facts = useFacts(conflict.now.car ?? car)
  const { before, now } = conflict
  const [was, is, wanted] = [facts(before), facts(now), facts({ ...now, ...mine })]
  return (
    <ConflictBox
      by={now.changedBy ? t('conflict.by', { name: now.changedBy }) : t('conflict.meanwhile')}
      fields={factNames.map((name) => ({
        name,
        label: t(labels[name]),
        before: was[name],
        now: is[name],
        mine: name in mine ? wanted[name] : null,
      }))}
      busy={busy}
      onPut={refusal === null ? onAnyway : undefined}
      putLabel={t('conflict.anyway')}
      refusal={refusal ?? undefined}
    />
  )
}

const labels = {
  title: 'action.title',
  detail: 'action.detail',
  ownerName: 'action.owner',
  dueAt: 'action.due',
  causeId: 'car-measure.cause',
  expectedEffect: 'car-measure.expected',
  proofPlan: 'car-measure.proof-plan',
  introducedOn: 'car-measure.introduced',
  effectPercent: 'car-measure.effect',
  outcome: 'action.outcome',
} as const
const factNames = Object.keys(labels) as (keyof typeof labels)[]

function useFacts(car: Car): (measure: MeasureSeen) => Record<keyof typeof labels, string> {
  const { language } = useTexts()
  const { timeZone } = useMe()
  return (measure) => ({
    title: measure.title,
    detail: measure.detail,
    ownerName: measure.owner.name,
    dueAt: formatTime(language, timeZone, new Date(measure.dueAt)),
    causeId: car.causes.find(({ id }) => id === measure.causeId)?.text ?? '',
    expectedEffect: measure.expectedEffect,
    proofPlan: measure.proofPlan,
    introducedOn: measure.introducedOn ? formatDate(language, measure.introducedOn) : '',
    effectPercent: measure.effectPercent === null ? '' : String(measure.effectPercent),
    outcome: measure.outcome,
  })
}
