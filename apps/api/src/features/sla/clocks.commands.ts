import { noClock } from '@redress/domain/complaints/complaint'
import { startClock } from '@redress/domain/sla/clock'
import { type ClockKind, complaintClockKinds } from '@redress/domain/sla/clock-kind'
import type { PolicyFacts } from '@redress/domain/sla/policy'
import type { Tx } from '@redress/prisma/connect'
import { newId } from '../../platform/insert-row.ts'
import type { WriteContext } from '../../platform/write.ts'
import { fittingPolicies } from './policies.ts'

/** Due times of the clocks that were started; null where no policy asks for one. */
export type StartedClocks = { firstReply: Date | null; next: Date | null }

/** Starts every clock of these kinds that a policy asks for, from the original receipt (SLA-1, SLA-2, SLA-3). */
export async function startClocks(
  { tx }: WriteContext,
  threadId: string,
  receivedAt: Date,
  facts: PolicyFacts,
  kinds: readonly ClockKind[] = complaintClockKinds,
): Promise<StartedClocks> {
  const policies = (await fittingPolicies(tx, facts)).filter(({ kind }) => kinds.includes(kind))
  const clocks = policies.map(({ kind, target, calendarId, calendar, ourCalendarId }) => {
    const { startedAt, atRiskAt, dueAt } = startClock(calendar, receivedAt, target)
    return { id: newId(), threadId, kind, calendarId, ourCalendarId, target, startedAt, atRiskAt, dueAt }
  })
  if (clocks.length > 0) {
    // One statement for all of them, on the way of every new complaint.
    await tx.$executeRaw`
      INSERT INTO "Clock" ("id", "threadId", "kind", "calendarId", "ourCalendarId", "target", "startedAt", "atRiskAt", "dueAt")
      SELECT * FROM jsonb_to_recordset(${JSON.stringify(clocks)}::jsonb) AS one("id" uuid, "threadId" uuid, "kind" "ClockKind",
        "calendarId" uuid, "ourCalendarId" uuid, "target" jsonb, "startedAt" timestamptz, "atRiskAt" timestamptz, "dueAt" timestamptz)`
  }
  const byTime = clocks.map((clock) => clock.dueAt).sort((a, b) => a.getTime() - b.getTime())
  return {
    firstReply: clocks.find((clock) => clock.kind === 'first_reply')?.dueAt ?? null,
    next: byTime[0] ?? null,
  }
}

/**
 * The clocks of these kinds begin anew, as when work that was finished is opened again.
 * @returns what they were; the caller keeps it on the trail, for the clock itself tells of the new time only.
 */
export async function restartClocks(
  context: WriteContext,
  threadId: string,
  at: Date,
  facts: PolicyFacts,
  kinds: readonly ClockKind[],
) {
  const where = { threadId, kind: { in: [...kinds] } }
  const before = await context.tx.clock.findMany({
    where,
    orderBy: { kind: 'asc' },
    select: { kind: true, startedAt: true, dueAt: true, metAt: true },
  })
  await context.tx.clock.deleteMany({ where })
  await startClocks(context, threadId, at, facts, kinds)
  return before
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

/** The queue's copy of the next due time follows its clocks; nothing else of the complaint is touched. */
export async function keepActBy(tx: Tx, threadIds: string[]): Promise<void> {
  await tx.$executeRaw`
    UPDATE "Complaint" c SET "actBy" = CASE WHEN c."isOpen" THEN coalesce((
        SELECT min(k."dueAt") FROM "Clock" k
        WHERE k."threadId" = c."threadId" AND k."metAt" IS NULL AND k."pausedAt" IS NULL
      ), ${noClock}::timestamptz) ELSE ${noClock}::timestamptz END
    WHERE c."threadId" = ANY(${threadIds}::uuid[])`
}
