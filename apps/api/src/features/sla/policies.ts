import type { WorkingCalendar } from '@redress/domain/sla/calendar'
import type { ClockKind } from '@redress/domain/sla/clock-kind'
import type { ClockTarget } from '@redress/domain/sla/due'
import {
  type CalendarSide,
  choosePolicy,
  countingCalendar,
  type PolicyAim,
  type PolicyFacts,
} from '@redress/domain/sla/policy'
import type { Tx } from '@redress/prisma/connect'

type Hours = { id: string; calendar: WorkingCalendar }

type PolicyInForce = PolicyAim & {
  kind: ClockKind
  target: ClockTarget
  side: CalendarSide
  own: Hours
  customers: Hours | null
}

/** A policy with the calendar it counts by for this case; `ourCalendarId` only where that is not our own. */
type FittingPolicy = Pick<PolicyInForce, 'kind' | 'target'> & {
  calendarId: string
  calendar: WorkingCalendar
  ourCalendarId: string | null
}

/** For each kind of clock the policy that fits best; a kind without one has no clock (SLA-3). */
export async function fittingPolicies(tx: Tx, facts: PolicyFacts): Promise<FittingPolicy[]> {
  // By hand: one statement on the way of every new complaint.
  const found = await tx.$queryRaw<PolicyInForce[]>`
    SELECT p."id", p."kind"::text, p."target", p."severity"::text, p."onSite", p."side"::text, p."customerId",
      json_build_object('id', c."id", 'calendar',
        json_build_object('timeZone', c."timeZone", 'week', c."week", 'holidays', c."holidays", 'specialDays', c."specialDays")) AS "own",
      CASE WHEN t."id" IS NOT NULL THEN json_build_object('id', t."id", 'calendar',
        json_build_object('timeZone', t."timeZone", 'week', t."week", 'holidays', t."holidays", 'specialDays', t."specialDays")) END AS "customers"
    FROM "ClockPolicy" p JOIN "Calendar" c ON c."id" = p."calendarId"
    LEFT JOIN "Customer" cu ON p."side" = 'customers' AND cu."id" = ${facts.customerId}::uuid
    LEFT JOIN "Calendar" t ON t."id" = cu."calendarId"
    WHERE p."active" AND (p."customerId" IS NULL OR p."customerId" = ${facts.customerId}::uuid)
    ORDER BY p."kind"`
  return [...Map.groupBy(found, (policy) => policy.kind).values()].flatMap((policies) => {
    const policy = choosePolicy(policies, facts)
    return policy ? [reckonedFor(policy)] : []
  })
}

function reckonedFor({ kind, target, side, own, customers }: PolicyInForce): FittingPolicy {
  const { id: calendarId, calendar } = countingCalendar(side, own, customers)
  return { kind, target, calendarId, calendar, ourCalendarId: calendarId === own.id ? null : own.id }
}
