/** Whom a policy is meant for; null means everybody, or every severity. */
export type PolicyAim = {
  readonly id: string
  readonly severity: string | null
  readonly customerId: string | null
}

/** What a case is judged by when its clocks are set. */
export type PolicyFacts = { readonly severity: string | null; readonly customerId: string | null }

/**
 * The most particular policy that fits (SLA-3): what was agreed with the customer beats the severity, the severity
 * beats the general rule. Of two with the same aim the older one holds, so that the choice never depends on their order.
 */
export function choosePolicy<P extends PolicyAim>(policies: readonly P[], facts: PolicyFacts): P | null {
  const fitting = policies.filter(
    ({ severity, customerId }) =>
      (severity === null || severity === facts.severity) &&
      (customerId === null || customerId === facts.customerId),
  )
  const [best] = fitting.toSorted((a, b) => weight(b) - weight(a) || (a.id < b.id ? -1 : 1))
  return best ?? null
}

function weight({ severity, customerId }: PolicyAim): number {
  return (customerId === null ? 0 : 2) + (severity === null ? 0 : 1)
}
