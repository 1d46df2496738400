import type { CarKind } from '@redress/domain/cars/car'
import { type ClockKind, carClockKinds } from '@redress/domain/sla/clock-kind'
import type { Car } from '@redress/prisma/generated/client'
import type pg from 'pg'
import type { WriteContext } from '../../platform/write.ts'
import type { ClockRow } from '../sla/clock-view.ts'
import { restartClocks, startClocks } from '../sla/clocks.commands.ts'

/** The clocks of a CAR's groups, in the order of the groups (SLA-3). */
export async function readCarClocks(pool: pg.Pool, threadId: string): Promise<ClockRow[]> {
  const { rows } = await pool.query<ClockRow>(
    `SELECT k."kind", k."calendarId", c."version" AS "calendarVersion", k."target", k."startedAt", k."atRiskAt",
       k."dueAt", k."metAt", k."pausedAt", k."pausedMinutes", k."pauseReason"
     FROM "Clock" k JOIN "Calendar" c ON c."id" = k."calendarId" WHERE k."threadId" = $1 ORDER BY k."kind"`,
    [threadId],
  )
  return rows
}

/** A 4D promises nothing for D7 and D8; it does once it has grown into an 8D. */
const onlyEightD: readonly ClockKind[] = ['d7_d8']

/** What it did not promise as a 4D, counted from the day it was opened. */
export async function startClocksOfEightD(
  context: WriteContext,
  car: Parameters<typeof startCarClocks>[1],
): Promise<void> {
  await startCarClocks(context, { ...car, kind: 'eight_d' }, onlyEightD)
}

/**
 * Starts the clocks of the groups of its kind. What endangers people has the targets of a critical severity
 * (D3 within 24 hours unless a policy says otherwise).
 */
export async function startCarClocks(
  context: WriteContext,
  car: {
    threadId: string
    openedAt: Date
    severity: string | null
    safety: boolean
    customerId: string | null
    kind: CarKind
  },
  kinds: readonly ClockKind[] = carClockKinds,
): Promise<void> {
  await startClocks(context, car.threadId, car.openedAt, factsOf(car), shownOf(car.kind, kinds))
}

/** A CAR that is open again owes cause, actions and prevention once more, from that day on (CAR-12). */
export async function restartCarClocks(
  context: WriteContext,
  car: Pick<Car, 'threadId' | 'severity' | 'safety' | 'customerId' | 'kind'>,
) {
  const kinds = shownOf(car.kind, ['d4', 'd5_d6', 'd7_d8'])
  return restartClocks(context, car.threadId, context.now, factsOf(car), kinds)
}

function shownOf(kind: CarKind, kinds: readonly ClockKind[]): ClockKind[] {
  return kinds.filter((one) => kind === 'eight_d' || !onlyEightD.includes(one))
}

function factsOf({
  severity,
  safety,
  customerId,
}: {
  severity: string | null
  safety: boolean
  customerId: string | null
}) {
  return { severity: safety ? 'critical' : severity, onSite: false, customerId }
}
