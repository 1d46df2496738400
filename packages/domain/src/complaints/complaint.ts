/** The six steps of a complaint and its two side exits (DOMAIN §3). */
export const complaintSteps = [
  'registered',
  'analysis',
  'action',
  'reply',
  'follow_up',
  'closed',
  'withdrawn',
  'merged',
] as const
export type ComplaintStep = (typeof complaintSteps)[number]

/** The six steps in order, as staff, customer and dashboard all show them. */
export const sixSteps = ['registered', 'analysis', 'action', 'reply', 'follow_up', 'closed'] as const
export type SixStep = (typeof sixSteps)[number]

/** Steps in which nothing more is to be done. */
export const endSteps: readonly ComplaintStep[] = ['closed', 'withdrawn', 'merged']

export function isOpen(step: ComplaintStep): boolean {
  return !endSteps.includes(step)
}

/** A claim is a spoken complaint not yet confirmed in writing (IN-4); suggestions share the journal (IN-8). */
export const complaintKinds = ['claim', 'complaint', 'suggestion'] as const
export type ComplaintKind = (typeof complaintKinds)[number]

export const severities = ['minor', 'major', 'critical'] as const
export type Severity = (typeof severities)[number]

/** What the customer wishes for (IN-2). */
export const remedies = ['replacement', 'repair', 'credit', 'analysis_report', 'other'] as const
export type Remedy = (typeof remedies)[number]

export const validities = ['justified', 'partly_justified', 'unjustified'] as const
export type Validity = (typeof validities)[number]

/** Whose fault it was found to be (AN-3). */
export const faultSides = ['manufacturer', 'supplier', 'transport', 'customer', 'none_found'] as const
export type FaultSide = (typeof faultSides)[number]

/** Who spoke last in a case. */
export const lastWords = ['customer', 'us'] as const
export type LastWord = (typeof lastWords)[number]

/** The due time of a case in which no clock runs: sorts behind every real one. */
export const noClock = new Date('9999-12-31T00:00:00.000Z')

/** Most complaints that are given to somebody as one act (UX A8). */
export const mostAssignedAtOnce = 100
