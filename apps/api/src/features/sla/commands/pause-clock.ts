import { pauseClock as paused, resumeClock as resumed } from '@redress/domain/sla/clock'
import type { ClockKind } from '@redress/domain/sla/clock-kind'
import { problem } from '../../../platform/problem.ts'
import type { WriteContext } from '../../../platform/write.ts'
import { clockOf } from '../clock-view.ts'
import { keepActBy } from '../clocks.commands.ts'
import { type ClockSubject, holdComplaint, readStoredClocks, type StoredClock } from '../stored-clocks.ts'

async function findClock(context: WriteContext, number: string, kind: ClockKind) {
  const complaint = await holdComplaint(context.tx, number)
  const clock = (await readStoredClocks(context.tx, complaint.threadId)).find((one) => one.kind === kind)
  if (!clock) throw problem('not-found')
  if (!complaint.isOpen) throw problem('not-from-here')
  return { complaint, clock }
}

/** A clock stands still while we wait for the customer, and says what for (SLA-3). */
export async function pauseClock(context: WriteContext, number: string, kind: ClockKind, reason: string) {
  const { tx, now } = context
  const { complaint, clock } = await findClock(context, number, kind)
  // Paused already, met or late: a pause would only hide the breach.
  if (paused(clockOf(clock), now).pausedAt !== now) throw problem('not-from-here')
  const { count } = await tx.clock.updateMany({
    where: { id: clock.id, metAt: null, pausedAt: null },
    data: { pausedAt: now, pauseReason: reason },
  })
  if (count === 0) throw problem('stale-version')
  await keepActBy(tx, [complaint.threadId])
  context.record({
    subject: 'complaint',
    subjectId: complaint.id,
    type: 'complaint.clock-paused',
    number,
    data: { clock: kind, reason },
  })
  return null
}

export async function resumeClock(context: WriteContext, number: string, kind: ClockKind) {
  const { complaint, clock } = await findClock(context, number, kind)
  if (!clock.pausedAt || clock.metAt) throw problem('not-from-here')
  if (!(await goOn(context, complaint, clock))) throw problem('stale-version')
  await keepActBy(context.tx, [complaint.threadId])
  return null
}

/** What we waited for has come: every paused clock of the complaint goes on by itself (SLA-3). */
export async function resumeAllClocks(
  context: WriteContext,
  complaint: Pick<ClockSubject, 'id' | 'number' | 'threadId'>,
): Promise<void> {
  const stored = await readStoredClocks(context.tx, complaint.threadId)
  const waiting = stored.filter((clock) => clock.pausedAt !== null && clock.metAt === null)
  if (waiting.length === 0) return
  for (const clock of waiting) await goOn(context, complaint, clock)
  await keepActBy(context.tx, [complaint.threadId])
}

async function goOn(
  { tx, now, record }: WriteContext,
  complaint: Pick<ClockSubject, 'id' | 'number'>,
  stored: StoredClock,
): Promise<boolean> {
  const before = clockOf(stored)
  const after = resumed(stored.calendar, before, now)
  const { count } = await tx.clock.updateMany({
    where: { id: stored.id, metAt: null, pausedAt: stored.pausedAt },
    data: {
      dueAt: after.dueAt,
      atRiskAt: after.atRiskAt,
      pausedAt: null,
      pauseReason: null,
      pausedMinutes: Math.round(after.pausedMinutes),
    },
  })
  if (count === 0) return false
  record({
    subject: 'complaint',
    subjectId: complaint.id,
    type: 'complaint.clock-resumed',
    number: complaint.number,
    data: {
      clock: stored.kind,
      before: { dueAt: before.dueAt.toISOString() },
      after: { dueAt: after.dueAt.toISOString() },
    },
  })
  return true
}
