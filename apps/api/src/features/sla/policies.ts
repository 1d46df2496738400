import type { WorkingCalendar } from '@redress/domain/sla/calendar'
import type { ClockKind } from '@redress/domain/sla/clock-kind'
import type { ClockTarget } from '@redress/domain/sla/due'
import { choosePolicy, type PolicyAim, type PolicyFacts } from '@redress/domain/sla/policy'
import type { Tx } from '@redress/prisma/connect'

type PolicyInForce = PolicyAim & {
  kind: ClockKind
  target: ClockTarget
  calendarId: string
  calendar: WorkingCalendar
}

/** For each kind of clock the policy that fits best; a kind without one has no clock (SLA-3). */
export async function fittingPolicies(tx: Tx, facts: PolicyFacts): Promise<PolicyInForce[]> {
  // By hand: one statement on the way of every new complaint.
  const found = await tx.$queryRaw<PolicyInForce[]>`
    SELECT p."id", p."kind"::text, p."target", p."severity"::text, p."customerId", p."calendarId",
      json_build_object('timeZone', c."timeZone", 'week', c."week", 'holidays', c."holidays", 'specialDays', c."specialDays") AS "calendar"
    FROM "ClockPolicy" p JOIN "Calendar" c ON c."id" = p."calendarId"
    WHERE p."active" AND (p."customerId" IS NULL OR p."customerId" = ${facts.customerId}::uuid)
    ORDER BY p."kind"`
  return [...Map.groupBy(found, (policy) => policy.kind).values()].flatMap(
    (policies) => choosePolicy(policies, facts) ?? [],
  )
}
