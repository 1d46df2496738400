import type { ClockDetail, Clock as ClockReply, ClockRules } from '@redress/contracts/sla'
import type { Severity } from '@redress/domain/complaints/complaint'
import { clockState, pauseClock, timeBank, timeLeft } from '@redress/domain/sla/clock'
import type { ClockTarget } from '@redress/domain/sla/due'
import type { CalendarSide } from '@redress/domain/sla/policy'
import { writtenTarget } from '@redress/domain/sla/target'
import { problem } from '../../platform/problem.ts'
import type { Services } from '../../platform/services.ts'
import { clockOf } from './clock-view.ts'
import { type StoredClock, storedClock } from './stored-clocks.ts'

type Row = Omit<StoredClock, 'id'> & { id: string | null; isOpen: boolean }

const statement = `SELECT c."isOpen", ${storedClock} FROM "Complaint" c
  LEFT JOIN ("Clock" k JOIN "Calendar" ca ON ca."id" = k."calendarId") ON k."threadId" = c."threadId"
  WHERE c."number" = $1 ORDER BY k."kind"`

const iso = (time: Date | null) => time?.toISOString() ?? null

function detailOf(row: Row, now: Date): ClockDetail {
  const clock = clockOf(row)
  const bank = timeBank(row.calendar, now, clock)
  const mayChange = row.isOpen && clock.metAt === null
  return {
    kind: row.kind,
    state: clockState(clock, now),
    startedAt: clock.startedAt.toISOString(),
    atRiskAt: clock.atRiskAt.toISOString(),
    dueAt: clock.dueAt.toISOString(),
    metAt: iso(clock.metAt),
    pauseReason: clock.metAt ? null : row.pauseReason,
    left: clock.metAt ? null : timeLeft(row.calendar, now, clock),
    ...writtenTarget(row.target),
    calendar: row.calendarName,
    bank: {
      used: Math.round(bank.used),
      paused: Math.round(bank.paused),
      left: Math.floor(bank.left),
    },
    pausedAt: iso(clock.pausedAt),
    warnedAt: iso(row.warnedAt),
    escalatedAt: iso(row.escalatedAt),
    canPause: mayChange && clock.pausedAt === null && pauseClock(clock, now) !== clock,
    canResume: mayChange && clock.pausedAt !== null,
  }
}

export async function readClocks(services: Services, number: string): Promise<{ clocks: ClockDetail[] }> {
  const { rows } = await services.pool.query<Row>({ name: 'read-clocks', text: statement, values: [number] })
  if (rows.length === 0) throw problem('not-found')
  const now = services.clock()
  return { clocks: rows.filter((row) => row.id !== null).map((row) => detailOf(row, now)) }
}

type PolicyRow = {
  id: string
  kind: ClockReply['kind']
  target: ClockTarget
  calendarId: string
  severity: Severity | null
  onSite: boolean | null
  side: CalendarSide
  customer: ClockRules['policies'][number]['customer']
}

export async function readClockRules({ pool }: Services): Promise<ClockRules> {
  const [calendars, policies] = await Promise.all([
    pool.query<ClockRules['calendars'][number]>(
      `SELECT ca."id", ca."name", ca."timeZone", ca."week", ca."holidays", ca."specialDays", ca."version",
         (SELECT count(*)::int FROM "Complaint" c JOIN "Clock" k ON k."threadId" = c."threadId"
          WHERE c."isOpen" AND k."calendarId" = ca."id" AND k."metAt" IS NULL) AS "runningClocks"
       FROM "Calendar" ca ORDER BY ca."createdAt", ca."name"`,
    ),
    pool.query<PolicyRow>(
      `SELECT p."id", p."kind"::text, p."target", p."calendarId", p."severity"::text, p."onSite", p."side"::text,
         CASE WHEN c."id" IS NOT NULL THEN json_build_object('id', c."id", 'name', c."name", 'timeZone', c."timeZone") END AS "customer"
       FROM "ClockPolicy" p LEFT JOIN "Customer" c ON c."id" = p."customerId"
       WHERE p."active" ORDER BY p."kind", c."name" NULLS FIRST, p."severity" NULLS FIRST, p."onSite" NULLS FIRST, p."id"`,
    ),
  ])
  return {
    calendars: calendars.rows,
    policies: policies.rows.map(({ target, ...policy }) => ({ ...policy, ...writtenTarget(target) })),
  }
}
