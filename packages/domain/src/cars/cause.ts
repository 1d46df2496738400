/** Technical or systemic, why it was made or why it was not detected (CAR-4; TUA, TUN, SUA, SUN of VDA). */
export const causeKinds = [
  'technical_occurrence',
  'technical_escape',
  'systemic_occurrence',
  'systemic_escape',
] as const
export type CauseKind = (typeof causeKinds)[number]

/** The six branches of the Ishikawa picture. */
export const causeBranches = [
  'person',
  'machine',
  'material',
  'method',
  'measurement',
  'environment',
] as const
export type CauseBranch = (typeof causeBranches)[number]

export const causeStatuses = ['suspected', 'ruled_out', 'confirmed', 'root'] as const
export type CauseStatus = (typeof causeStatuses)[number]

export const fitVerdicts = ['explains', 'explains_if', 'does_not'] as const
export type FitVerdict = (typeof fitVerdicts)[number]

export const testVerdicts = ['confirms', 'rules_out', 'inconclusive'] as const
export type TestVerdict = (typeof testVerdicts)[number]
