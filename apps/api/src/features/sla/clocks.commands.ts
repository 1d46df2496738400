import type { Severity } from '@redress/domain/complaints/complaint'
import type { WorkingCalendar } from '@redress/domain/sla/calendar'
import { startClock } from '@redress/domain/sla/clock'
import type { ClockTarget } from '@redress/domain/sla/due'
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
  const policies = await tx.clockPolicy.findMany({
    where: { kind, active: true, OR: [{ severity: null }, ...(severity ? [{ severity }] : [])] },
    include: { calendar: true },
  })
  const policy = policies.find((p) => p.severity !== null) ?? policies[0]
  if (!policy) return null
  const { timeZone, week, holidays, specialDays } = policy.calendar
  // Written by our own commands only, which check the shape.
  const calendar = { timeZone, week, holidays, specialDays } as unknown as WorkingCalendar
  const target = policy.target as ClockTarget
  const clock = startClock(calendar, receivedAt, target)
  await tx.clock.create({
    data: {
      threadId,
      kind,
      calendarId: policy.calendarId,
      target,
      startedAt: clock.startedAt,
      atRiskAt: clock.atRiskAt,
      dueAt: clock.dueAt,
    },
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
