import { type CarContent, written } from './content.ts'

const MS_PER_DAY = 86_400_000

/** What is taken while nobody has written a confidence: 95 %. */
export const usualConfidence = 0.95

/** Parts enough to see the rate come down, by the rule of thumb 3/p. */
const thumb = 3

/** Rounding of logarithms must not ask for one part more where the quotient is a whole number. */
const hair = 1e-9

/**
 * How many parts have to pass without one failure until a rate of `rate` is excluded with `confidence`:
 * n ≥ ln α / ln(1−p), α = 1 − confidence (CAR-11). Both are shares between 0 and 1; null outside.
 */
export function zeroFailureSample(rate: number, confidence: number): number | null {
  if (!(rate > 0 && rate < 1 && confidence > 0 && confidence < 1)) return null
  return Math.max(1, Math.ceil(Math.log(1 - confidence) / Math.log1p(-rate) - hair))
}

/** The rate that `parts` without a failure still allow, with this confidence; 1 for no parts. */
export function rateExcluded(parts: number, confidence: number): number {
  return parts > 0 ? 1 - (1 - confidence) ** (1 / parts) : 1
}

/**
 * `unplanned`: the rate before is not said. `planned`: the number is known, nothing runs yet. `proving`: parts are
 * passing. `proven`: enough passed and it is said that none failed. `failed`: one did.
 */
export const proofStates = ['unplanned', 'planned', 'proving', 'proven', 'failed'] as const
export type ProofState = (typeof proofStates)[number]

export type Proof = {
  state: ProofState
  /** Parts that have to pass; null while the rate before is not said. */
  needed: number | null
  /** The same by the rule of thumb 3/p. */
  byThumb: number | null
  confidence: number
  passed: number
  /** Parts still to pass. */
  left: number | null
  failures: number | null
  /** The rate the parts so far exclude; null before the first. */
  excluded: number | null
  /** Weeks for all of them at this volume. */
  weeks: number | null
  /** Day by which so many will have passed, `YYYY-MM-DD`. */
  readyOn: string | null
}

type Fields = Pick<CarContent, 'fields'>

function numberIn(content: Fields, name: Parameters<typeof written>[1]): number | null {
  const value = written(content, name)
  const number = Number(value)
  return value === '' || Number.isNaN(number) ? null : number
}

function stateOf(plan: {
  needed: number | null
  passed: number
  failures: number | null
  isRunning: boolean
}): ProofState {
  const { needed, passed, failures } = plan
  if (failures !== null && failures > 0) return 'failed'
  if (needed === null) return 'unplanned'
  if (passed >= needed && failures === 0) return 'proven'
  return plan.isRunning ? 'proving' : 'planned'
}

/** D6: how many parts prove the correction, how far it is, and when it will be done (CAR-11). */
export function proofOf(content: Fields): Proof {
  const rate = numberIn(content, 'd6.baselineRate')
  const confidence = numberIn(content, 'd6.confidence') || usualConfidence
  const perWeek = numberIn(content, 'd6.partsPerWeek')
  const from = written(content, 'd6.provingFrom')
  const said = numberIn(content, 'd6.partsProven')
  const passed = said ?? 0
  const failures = numberIn(content, 'd6.failuresSeen')
  const needed = rate === null ? null : zeroFailureSample(rate, confidence)
  const days = needed !== null && perWeek ? Math.ceil((needed * 7) / perWeek) : null
  return {
    state: stateOf({ needed, passed, failures, isRunning: from !== '' || passed > 0 }),
    needed,
    byThumb: needed === null || rate === null ? null : Math.ceil(thumb / rate - hair),
    confidence,
    passed,
    left: needed === null ? null : Math.max(0, needed - passed),
    failures,
    excluded: passed > 0 && failures === 0 ? rateExcluded(passed, confidence) : null,
    weeks: days === null ? null : Math.ceil(days / 7),
    readyOn: days === null || from === '' ? null : dayAfter(from, days),
  }
}

/** A day so many days later; null where it is no day or beyond the calendar. */
export function dayAfter(day: string, days: number): string | null {
  const at = new Date(Date.parse(`${day}T00:00:00Z`) + days * MS_PER_DAY)
  return Number.isNaN(at.getTime()) || at.getUTCFullYear() > 9999 ? null : at.toISOString().slice(0, 10)
}
