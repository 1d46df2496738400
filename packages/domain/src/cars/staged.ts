import {
  type CarGate,
  type CarKind,
  type CarStage,
  type Discipline,
  disciplinesOf,
  type GateStatus,
  gatesOf,
} from './car.ts'
import { type ChartField, chartFields, isChartOn } from './complaint-chart.ts'
import type { CarContent } from './content.ts'
import { carFields } from './fields.ts'

const lastOf: Readonly<Record<CarStage, Discipline>> = { d3: 'd3', d4: 'd4', d6: 'd6', d8: 'd8' }

/** The groups that must have been accepted before a report may be sent at this stage (CAR-7). */
export const gatesOfStage: Readonly<Record<CarStage, readonly CarGate[]>> = {
  d3: ['d1_d3'],
  d4: ['d1_d3', 'd4'],
  d6: ['d1_d3', 'd4', 'd5_d6'],
  d8: ['d1_d3', 'd4', 'd5_d6', 'd7', 'd8'],
}

/** What a report of this kind shows at a stage, in the order of the sheet. A 4D ends with D6. */
export function disciplinesAt(kind: CarContent['kind'], stage: CarStage): readonly Discipline[] {
  return disciplinesOf(kind).filter((discipline) => discipline <= lastOf[stage])
}

/** Stages a report of this kind can be sent at; a 4D is complete with D6. */
export function stagesOf(kind: CarContent['kind']): readonly CarStage[] {
  return kind === 'four_d' ? ['d3', 'd4', 'd6'] : ['d3', 'd4', 'd6', 'd8']
}

/** The groups of this stage that are not accepted yet. */
export function gatesMissing(
  car: { kind: CarKind; gates: readonly { gate: CarGate; status: GateStatus }[] },
  stage: CarStage,
): CarGate[] {
  const known = gatesOf(car.kind)
  return gatesOfStage[stage].filter(
    (gate) =>
      known.includes(gate) && !car.gates.some((state) => state.gate === gate && state.status === 'accepted'),
  )
}

/**
 * What leaves the house at a stage: later disciplines are drafts and stay inside, and so do remarks to our own
 * linter and the comments of our own releases (CAR-7). Nothing that is left is changed.
 */
export function contentAt(content: CarContent, stage: CarStage): CarContent {
  const shown = disciplinesAt(content.kind, stage)
  const has = (discipline: Discipline | null) => discipline !== null && shown.includes(discipline)
  const gates = gatesOfStage[stage]
  const only = <T>(discipline: Discipline, rows: T[]) => (has(discipline) ? rows : [])
  const { chart, ...rest } = content
  const isIn = (field: ChartField) => isChartOn(content, field) && has(carFields[field].discipline)
  return {
    ...rest,
    // When the correction came is said in D6.
    ...(chart && chartFields.some(isIn)
      ? { chart: { ...chart, marks: chart.marks.filter(({ kind }) => kind === 'clean-lot' || has('d6')) } }
      : {}),
    closedAt: stage === 'd8' ? content.closedAt : null,
    fields: content.fields.filter(({ name }) => has(carFields[name].discipline)),
    causes: only('d4', content.causes),
    tests: only('d4', content.tests),
    photos: content.photos.filter(({ discipline }) => has(discipline)),
    actions: content.actions.filter(({ discipline }) => has(discipline)),
    readAcross: only('d7', content.readAcross),
    documents: only('d7', content.documents),
    gates: content.gates
      .filter(({ gate }) => gates.includes(gate))
      .map((state) => ({ ...state, comment: '' })),
    signatures: content.signatures
      .filter(({ gate, meaning }) => meaning !== 'sent_back' && (gate === null || gates.includes(gate)))
      .map((signature) => ({ ...signature, comment: '' })),
    overrides: [],
  }
}
