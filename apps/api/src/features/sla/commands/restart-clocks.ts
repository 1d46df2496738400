import type { WorkingCalendar } from '@redress/domain/sla/calendar'
import { restartClock } from '@redress/domain/sla/clock'
import type { ClockTarget } from '@redress/domain/sla/due'
import type { PolicyFacts } from '@redress/domain/sla/policy'
import type { WriteContext } from '../../../platform/write.ts'
import { clockOf } from '../clock-view.ts'
import { keepActBy } from '../clocks.commands.ts'
import { fittingPolicies } from '../policies.ts'
import { type ClockSubject, readStoredClocks, type StoredClock } from '../stored-clocks.ts'

type Subject = Pick<ClockSubject, 'id' | 'number' | 'threadId' | 'receivedAt'>

export type Restart = {
  complaint: Subject
  stored: StoredClock
  by: { target: ClockTarget; calendarId: string; calendar: WorkingCalendar; ourCalendarId: string | null }
}

/**
 * Severity, customer or on-site examination changed: unmet clocks go on by the policy that fits now, from the original receipt (SLA-3).
 * A clock whose kind has no policy any more keeps its promise.
 */
export async function restartClocks(
  context: WriteContext,
  complaint: Subject,
  facts: PolicyFacts,
): Promise<void> {
  const stored = await readStoredClocks(context.tx, complaint.threadId)
  const policies = await fittingPolicies(context.tx, facts)
  const restarts = stored.flatMap((clock) => {
    const by = policies.find((policy) => policy.kind === clock.kind)
    return by && !isSame(clock, by) ? [{ complaint, stored: clock, by }] : []
  })
  await carryOut(context, restarts)
}

/** Writes restarted clocks with what becomes of their alarms, and one line on each trail. */
export async function carryOut({ tx, now, record }: WriteContext, restarts: Restart[]): Promise<void> {
  const changed = restarts.flatMap(({ complaint, stored, by }) => {
    const before = clockOf(stored)
    if (before.metAt) return []
    const after = restartClock(by.calendar, complaint.receivedAt, by.target, before)
    return [{ complaint, stored, by, before, after }]
  })
  if (changed.length === 0) return
  const rows = changed.map(({ stored, by, after }) => ({
    id: stored.id,
    calendarId: by.calendarId,
    ourCalendarId: by.ourCalendarId,
    target: by.target,
    startedAt: after.startedAt,
    atRiskAt: after.atRiskAt,
    dueAt: after.dueAt,
    // With the alarm's hour ahead again it will be raised again.
    warnedAt: after.atRiskAt > now ? null : stored.warnedAt,
    escalatedAt: after.dueAt > now ? null : stored.escalatedAt,
  }))
  await tx.$executeRaw`
    UPDATE "Clock" k SET "calendarId" = one."calendarId", "ourCalendarId" = one."ourCalendarId", "target" = one."target", "startedAt" = one."startedAt",
      "atRiskAt" = one."atRiskAt", "dueAt" = one."dueAt", "warnedAt" = one."warnedAt", "escalatedAt" = one."escalatedAt"
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS one("id" uuid, "calendarId" uuid, "ourCalendarId" uuid, "target" jsonb,
      "startedAt" timestamptz, "atRiskAt" timestamptz, "dueAt" timestamptz, "warnedAt" timestamptz, "escalatedAt" timestamptz)
    WHERE k."id" = one."id" AND k."metAt" IS NULL`
  await keepActBy(tx, [...new Set(changed.map(({ complaint }) => complaint.threadId))])
  for (const { complaint, stored, before, after } of changed) {
    if (before.dueAt.getTime() === after.dueAt.getTime()) continue
    record({
      subject: 'complaint',
      subjectId: complaint.id,
      type: 'complaint.clock-restarted',
      number: complaint.number,
      data: {
        clock: stored.kind,
        before: { dueAt: before.dueAt.toISOString() },
        after: { dueAt: after.dueAt.toISOString() },
      },
    })
  }
}

function isSame(clock: StoredClock, by: Restart['by']): boolean {
  const sameHours = clock.calendarId === by.calendarId && clock.ourCalendarId === by.ourCalendarId
  return sameHours && JSON.stringify(clock.target) === JSON.stringify(by.target)
}
