/** What a promised piece of work is for (AC-1). */
export const actionKinds = [
  'containment',
  'remedy',
  'corrective',
  'preventive',
  'call_back',
  'follow_up',
] as const
export type ActionKind = (typeof actionKinds)[number]

/** What answers a justified complaint (AC-2); a call-back or a follow-up remedies nothing. */
export const measureKinds = [
  'containment',
  'remedy',
  'corrective',
  'preventive',
] as const satisfies readonly ActionKind[]

/** What an action can belong to (AC-1): one model everywhere. */
export const actionCases = ['complaint', 'car'] as const
export type ActionCase = (typeof actionCases)[number]

/** `proposed` waits for the head of quality (AC-2); `done` waits for somebody else to verify it. */
export const actionStatuses = ['proposed', 'open', 'done', 'verified', 'cancelled'] as const
export type ActionStatus = (typeof actionStatuses)[number]
