import type { Severity } from '@redress/domain/complaints/complaint'
import type { WorkingCalendar } from '@redress/domain/sla/calendar'
import { startClock } from '@redress/domain/sla/clock'
import type { ClockTarget } from '@redress/domain/sla/due'
import { insertRow, newId } from '../../platform/insert-row.ts'
import type { WriteContext } from '../../platform/write.ts'

type ClockKind = 'first_reply' | 'decision'

/**
 * Starts a clock by the most particular active policy: one for this severity before the general one (SLA-3).
 * @returns its due time, or null when no policy asks for such a clock.
 */
export async function startClockByPolicy(
  { tx }: WriteContext,
  threadId: string,
  kind: ClockKind,
  receivedAt: Date,
  severity: Severity | null = null,
): Promise<Date | null> {
  // By hand: one statement instead of two on the way of every new complaint.
  const [policy] = await tx.$queryRaw<(WorkingCalendar & { calendarId: string; target: ClockTarget })[]>`
    SELECT p."calendarId", p."target", c."timeZone", c."week", c."holidays", c."specialDays"
    FROM "ClockPolicy" p JOIN "Calendar" c ON c."id" = p."calendarId"
    WHERE p."kind" = ${kind}::"ClockKind" AND p."active" AND (p."severity" IS NULL OR p."severity"::text = ${severity})
    ORDER BY p."severity" IS NULL LIMIT 1`
  if (!policy) return null
  const { calendarId, target, ...calendar } = policy
  const clock = startClock(calendar, receivedAt, target)
  await insertRow(tx, 'Clock', {
    id: newId(),
    threadId,
    kind,
    calendarId,
    target,
    startedAt: clock.startedAt,
    atRiskAt: clock.atRiskAt,
    dueAt: clock.dueAt,
  })
  return clock.dueAt
}

/** Stops a running clock; a clock that was met before keeps its first time. @returns whether this met it. */
export async function meetClock(
  { tx, now }: WriteContext,
  threadId: string,
  kind: ClockKind,
): Promise<boolean> {
  const { count } = await tx.clock.updateMany({
    where: { threadId, kind, metAt: null },
    data: { metAt: now },
  })
  return count === 1
}

/** Due time of the next clock that still runs. */
export async function nextDue({ tx }: WriteContext, threadId: string): Promise<Date | null> {
  const next = await tx.clock.findFirst({
    where: { threadId, metAt: null, pausedAt: null },
    orderBy: { dueAt: 'asc' },
    select: { dueAt: true },
  })
  return next?.dueAt ?? null
}
