/** How we go and see a customer (CU-1). */
export const visitKinds = ['visit', 'call'] as const
export type VisitKind = (typeof visitKinds)[number]

/** A visit is planned until it is reported or given up. */
export type VisitState = 'planned' | 'done' | 'cancelled'

export function visitState(visit: { doneAt: unknown; cancelledAt: unknown }): VisitState {
  if (visit.cancelledAt !== null) return 'cancelled'
  return visit.doneAt !== null ? 'done' : 'planned'
}
