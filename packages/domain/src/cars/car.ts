/** A CAR is worked as a full 8D or as the short 4D: problem, containment, cause, corrective action (CAR-1). */
export const carKinds = ['four_d', 'eight_d'] as const
export type CarKind = (typeof carKinds)[number]

/** What people call them, the same in every language. */
export const kindNames: Readonly<Record<CarKind, string>> = { four_d: '4D', eight_d: '8D' }

export const carStatuses = ['open', 'closed', 'cancelled'] as const
export type CarStatus = (typeof carStatuses)[number]

export const carOrigins = ['complaint', 'signal', 'survey', 'audit', 'internal'] as const
export type CarOrigin = (typeof carOrigins)[number]

export const disciplines = ['d0', 'd1', 'd2', 'd3', 'd4', 'd5', 'd6', 'd7', 'd8'] as const
export type Discipline = (typeof disciplines)[number]

/** Disciplines are worked in any order and released in these groups, in this order (CAR-6). */
export const carGates = ['d1_d3', 'd4', 'd5_d6', 'd7', 'd8'] as const
export type CarGate = (typeof carGates)[number]

/** What people call the groups, the same in every language. */
export const gateNames: Readonly<Record<CarGate, string>> = {
  d1_d3: 'D1–D3',
  d4: 'D4',
  d5_d6: 'D5–D6',
  d7: 'D7',
  d8: 'D8',
}

export const gateStatuses = ['draft', 'submitted', 'sent_back', 'accepted'] as const
export type GateStatus = (typeof gateStatuses)[number]

/** How far a report that is sent has come (CAR-7). */
export const carStages = ['d3', 'd4', 'd6', 'd8'] as const
export type CarStage = (typeof carStages)[number]

export const revisionStatuses = ['sent', 'accepted', 'sent_back'] as const
export type RevisionStatus = (typeof revisionStatuses)[number]

export const signatureMeanings = [
  'submitted',
  'accepted',
  'sent_back',
  'unaccounted',
  'hold_released',
  'closed',
] as const
export type SignatureMeaning = (typeof signatureMeanings)[number]

export const disciplinesOfGate: Readonly<Record<CarGate, readonly Discipline[]>> = {
  d1_d3: ['d0', 'd1', 'd2', 'd3'],
  d4: ['d4'],
  d5_d6: ['d5', 'd6'],
  d7: ['d7'],
  d8: ['d8'],
}

export function gateOf(discipline: Discipline): CarGate {
  const found = carGates.find((gate) => disciplinesOfGate[gate].includes(discipline))
  if (!found) throw new Error(`${discipline} belongs to no gate`)
  return found
}

/** A 4D ends with the corrective action; what an 8D has beyond it is hidden, never lost. */
export function gatesOf(kind: CarKind): readonly CarGate[] {
  return kind === 'eight_d' ? carGates : ['d1_d3', 'd4', 'd5_d6']
}

/** What the page of this kind shows. */
export function disciplinesOf(kind: CarKind): readonly Discipline[] {
  return kind === 'eight_d' ? disciplines : ['d2', 'd3', 'd4', 'd5', 'd6']
}
