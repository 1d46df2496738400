import type { Severity } from '@redress/domain/complaints/complaint'
import { carClockKinds } from '@redress/domain/sla/clock-kind'
import type { ClockTarget } from '@redress/domain/sla/due'
import type { TargetUnit } from '@redress/domain/sla/target'
import { ProblemError } from '../../platform/problem.ts'
import { isTaken } from '../../platform/refuse-taken.ts'
import type { Services } from '../../platform/services.ts'
import { write } from '../../platform/write.ts'
import { createPolicy } from './commands/save-policy.ts'

const day = [['08:00', '16:30']]
const plantWeek = { mon: day, tue: day, wed: day, thu: day, fri: day, sat: [], sun: [] }
const twoWorkingDays = { workingDays: 2 } satisfies ClockTarget
const oneWorkingDay = { workingDays: 1 } satisfies ClockTarget

/** What an installation promises until somebody sets other policies; asked at every start. */
export async function ensureClockPolicies(services: Services): Promise<void> {
  await ensureUsualPolicies(services)
  await ensureOnSitePolicy(services)
  await ensureCarPolicies(services)
}

/** A first reply within two working days (SLA-1) and a decision within one (SLA-2) by the plant's usual hours. */
async function ensureUsualPolicies(services: Services): Promise<void> {
  if ((await services.prisma.calendar.count()) > 0) return
  await write(services, { actor: { kind: 'system' }, requestId: 'start' }, async ({ tx, now, record }) => {
    const calendar = await tx.calendar.create({
      data: {
        name: 'Plant',
        timeZone: services.env.COMPANY_TIME_ZONE,
        week: plantWeek,
        holidays: [],
        specialDays: {},
        createdAt: now,
      },
    })
    await tx.clockPolicy.createMany({
      data: [
        { kind: 'first_reply', target: twoWorkingDays, calendarId: calendar.id },
        { kind: 'decision', target: oneWorkingDay, calendarId: calendar.id },
      ],
    })
    record({ subject: 'calendar', subjectId: calendar.id, type: 'calendar.created', isNew: true })
    return null
  }).catch((error: unknown) => {
    // Another process, starting at the same moment, was first: the name is unique.
    if (!isTaken(error)) throw error
  })
}

/**
 * Ten working days for a decision that needs an examination on site (SLA-2), by the calendar of the general one. An
 * installation that ever had a policy for such examinations, or has no general one any more, has decided for itself.
 */
async function ensureOnSitePolicy(services: Services): Promise<void> {
  const { clockPolicy } = services.prisma
  if ((await clockPolicy.count({ where: { kind: 'decision', onSite: true } })) > 0) return
  const general = await clockPolicy.findFirst({
    where: { kind: 'decision', severity: null, onSite: null, customerId: null, active: true },
  })
  if (!general) return
  const tenWorkingDays = { kind: 'decision', unit: 'workingDays', amount: 10, side: 'ours' } as const
  const aim = { calendarId: general.calendarId, onSite: true, severity: null, customerId: null }
  await write(services, { actor: { kind: 'system' }, requestId: 'start' }, (context) =>
    createPolicy(context, { ...tenWorkingDays, ...aim }),
  ).catch((error: unknown) => {
    // Another process, starting at the same moment, was first: no two have one aim.
    if (!(error instanceof ProblemError && error.code === 'invalid-input')) throw error
  })
}

type CarPolicy = {
  kind: (typeof carClockKinds)[number]
  unit: TargetUnit
  amount: number
  severity: Severity | null
}

/** 2, 14, 60 and 90 calendar days for the groups of an 8D; D3 within 24 hours where people are in danger (SLA-3). */
const carPolicies: readonly CarPolicy[] = [
  { kind: 'd3', unit: 'calendarDays', amount: 2, severity: null },
  { kind: 'd3', unit: 'hours', amount: 24, severity: 'critical' },
  { kind: 'd4', unit: 'calendarDays', amount: 14, severity: null },
  { kind: 'd5_d6', unit: 'calendarDays', amount: 60, severity: null },
  { kind: 'd7_d8', unit: 'calendarDays', amount: 90, severity: null },
]

/** By the oldest calendar; an installation that ever had a policy for an 8D has decided for itself. */
async function ensureCarPolicies(services: Services): Promise<void> {
  const { calendar, clockPolicy } = services.prisma
  const ofCars = { where: { kind: { in: [...carClockKinds] } } }
  const plant = await calendar.findFirst({ orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] })
  if (!plant || (await clockPolicy.count(ofCars)) > 0) return
  const aim = { calendarId: plant.id, onSite: null, side: 'ours', customerId: null } as const
  await write(services, { actor: { kind: 'system' }, requestId: 'start' }, async (context) => {
    for (const policy of carPolicies) await createPolicy(context, { ...policy, ...aim })
    return null
  }).catch((error: unknown) => {
    // Another process, starting at the same moment, was first: no two have one aim.
    if (!(error instanceof ProblemError && error.code === 'invalid-input')) throw error
  })
}
