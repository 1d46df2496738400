import type { ActionKind } from '../actions/action.ts'
import type { Discipline } from './car.ts'
import type { CarAction, CarCause, CarContent } from './content.ts'
import { proofOf } from './proof.ts'

/** Disciplines that hold actions (CAR-5): emergency, interim, chosen, introduced, preventive. */
export const measureDisciplines = ['d0', 'd3', 'd5', 'd6', 'd7'] as const satisfies readonly Discipline[]
export type MeasureDiscipline = (typeof measureDisciplines)[number]

/** What an action of a discipline is for; nobody chooses it. */
export const kindOfMeasure: Readonly<Record<MeasureDiscipline, ActionKind>> = {
  d0: 'containment',
  d3: 'containment',
  d5: 'corrective',
  d6: 'corrective',
  d7: 'preventive',
}

type Actions = Pick<CarContent, 'actions'>

/** What D0 and D3 hold up until D6 is proven. */
export function isInterim({ discipline }: Pick<CarAction, 'discipline'>): boolean {
  return discipline === 'd0' || discipline === 'd3'
}

/** Chosen in D5 and introduced in D6: one action, seen twice (CAR-5). */
export function correctiveActions({ actions }: Actions): CarAction[] {
  return actions.filter(({ discipline }) => discipline === 'd5' || discipline === 'd6')
}

export type Coverage = {
  /** Root causes, each with the actions that answer it. */
  causes: { cause: CarCause; actions: CarAction[] }[]
  /** Corrective actions that answer no root or confirmed cause. */
  withoutCause: CarAction[]
}

/**
 * D5: causes and actions belong together one to one. What changes the system may stand in D7. A cause without an
 * action has an empty list.
 */
export function coverageOf(content: Pick<CarContent, 'actions' | 'causes'>): Coverage {
  const { actions, causes } = content
  const answering = (cause: CarCause) =>
    actions.filter(({ causeId, discipline }) => {
      const isSystem = cause.kind.startsWith('systemic_')
      return causeId === cause.id && !isInterim({ discipline }) && (isSystem || discipline !== 'd7')
    })
  const known = new Set(
    causes.filter(({ status }) => status === 'root' || status === 'confirmed').map(({ id }) => id),
  )
  return {
    causes: causes
      .filter(({ status }) => status === 'root')
      .map((cause) => ({ cause, actions: answering(cause) })),
    withoutCause: correctiveActions(content).filter(({ causeId }) => causeId === null || !known.has(causeId)),
  }
}

/** What keeps an interim measure in force. */
export const liftingFaults = ['corrective-introduced', 'd6-proven'] as const
export type LiftingFault = (typeof liftingFaults)[number]

/**
 * An interim measure of D0 or D3 is lifted only after D6 is proven: every corrective action is introduced, and so
 * many parts passed without a failure as the plan asks for — or the head of quality has accepted D6 as it is, and
 * nothing failed since (CAR-9).
 */
export function faultsInLifting(content: Pick<CarContent, 'actions' | 'fields' | 'gates'>): LiftingFault[] {
  const corrective = correctiveActions(content)
  const isIntroduced = corrective.length > 0 && corrective.every(({ introducedOn }) => introducedOn !== null)
  const { state } = proofOf(content)
  const isAccepted = content.gates.some(({ gate, status }) => gate === 'd5_d6' && status === 'accepted')
  const isProven = state === 'proven' || (isAccepted && state !== 'failed')
  return [
    ...(isIntroduced ? [] : (['corrective-introduced'] as const)),
    ...(isProven ? [] : (['d6-proven'] as const)),
  ]
}
