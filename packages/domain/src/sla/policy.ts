/** Whose working days a policy counts (SLA-3). */
export const calendarSides = ['ours', 'customers'] as const
export type CalendarSide = (typeof calendarSides)[number]

/** Whom and what a policy is meant for; null means everybody, every severity, on site or not. */
export type PolicyAim = {
  readonly id: string
  readonly severity: string | null
  readonly onSite: boolean | null
  readonly customerId: string | null
}

/** What a case is judged by when its clocks are set. */
export type PolicyFacts = {
  readonly severity: string | null
  /** It has to be looked at where it happened (SLA-2). */
  readonly onSite: boolean
  readonly customerId: string | null
}

/**
 * The most particular policy that fits (SLA-3): what was agreed with the customer beats everything, a visit that takes
 * its time (SLA-2) beats the severity, the severity beats the general rule. Of two with the same aim the older one
 * holds, so that the choice never depends on their order.
 */
export function choosePolicy<P extends PolicyAim>(policies: readonly P[], facts: PolicyFacts): P | null {
  const fitting = policies.filter(
    ({ severity, onSite, customerId }) =>
      (severity === null || severity === facts.severity) &&
      (onSite === null || onSite === facts.onSite) &&
      (customerId === null || customerId === facts.customerId),
  )
  const [best] = fitting.toSorted((a, b) => weight(b) - weight(a) || (a.id < b.id ? -1 : 1))
  return best ?? null
}

function weight({ severity, onSite, customerId }: PolicyAim): number {
  return (customerId === null ? 0 : 4) + (onSite === null ? 0 : 2) + (severity === null ? 0 : 1)
}

/**
 * The calendar a policy counts by (SLA-3): the customer's where it counts the customer's working days and one is known,
 * else the policy's own.
 */
export function countingCalendar<C>(side: CalendarSide, own: C, customers: C | null): C {
  return side === 'customers' && customers !== null ? customers : own
}
