import type { Discipline } from './car.ts'
import { type CarContent, written } from './content.ts'
import { isTraining } from './linter-rules.ts'
import { correctiveActions, isInterim } from './measures.ts'
import { proofOf } from './proof.ts'
import { hasNone } from './report-rule.ts'

/** What sends a report back whatever else stands in it: the score can't be higher than the cap (CAR-9). */
export const redFlags = {
  'person-as-end': { cap: 50, place: 'd4', raised: (content) => !hasNone('person-as-cause', 'd4')(content) },
  'training-only': { cap: 60, place: 'd5', raised: isTrainingOnly },
  'containment-in-future': {
    cap: 60,
    place: 'd3',
    raised: (content) => !hasNone('future-tense', 'd3')(content),
  },
  'lifted-too-early': { cap: 60, place: 'd3', raised: isLiftedTooEarly },
  'dates-out-of-order': { cap: 75, place: 'd8', raised: (content) => !areDatesInOrder(content) },
} as const satisfies Record<
  string,
  { cap: number; place: Discipline; raised: (content: CarContent) => boolean }
>

export type RedFlag = keyof typeof redFlags
export const redFlagNames = Object.keys(redFlags) as RedFlag[]

function isTrainingOnly(content: CarContent): boolean {
  const actions = correctiveActions(content)
  return actions.length > 0 && actions.every(({ title }) => isTraining(title))
}

function isLiftedTooEarly(content: CarContent): boolean {
  const isAccepted = content.gates.some(({ gate, status }) => gate === 'd5_d6' && status === 'accepted')
  return (
    !isAccepted &&
    proofOf(content).state !== 'proven' &&
    content.actions.some((action) => isInterim(action) && action.liftedAt !== null)
  )
}

const HALF_A_DAY_MS = 43_200_000

/** The first receipt as a day; half a day earlier, for it may be the day before where the customer is. */
function firstReceipt({ complaints }: CarContent): string | undefined {
  const [first] = complaints.map(({ receivedAt }) => receivedAt).toSorted((a, b) => a.localeCompare(b))
  return first && new Date(Date.parse(first) - HALF_A_DAY_MS).toISOString().slice(0, 10)
}

/**
 * Receipt, emergency action, first interim measure, last corrective action, customer told: none before the one before
 * it. What is not said is passed over.
 */
function areDatesInOrder(content: CarContent): boolean {
  const introduced = (disciplines: readonly (Discipline | null)[]) =>
    content.actions
      .flatMap(({ discipline, introducedOn }) =>
        disciplines.includes(discipline) ? (introducedOn ?? []) : [],
      )
      .toSorted((a, b) => a.localeCompare(b))
  const days = [
    firstReceipt(content),
    written(content, 'd0.introducedOn'),
    introduced(['d3'])[0],
    introduced(['d5', 'd6']).at(-1),
    written(content, 'd8.customerInformedOn'),
  ].filter((day) => day !== undefined && day !== '')
  return days.every((day, index) => index === 0 || String(days[index - 1]) <= String(day))
}
