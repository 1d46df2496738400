import type { ClockTarget } from '@redress/domain/sla/due'
import { Prisma } from '@redress/prisma/generated/client'
import { ProblemError } from '../../platform/problem.ts'
import type { Services } from '../../platform/services.ts'
import { write } from '../../platform/write.ts'
import { createPolicy } from './commands/save-policy.ts'

const day = [['08:00', '16:30']]
const plantWeek = { mon: day, tue: day, wed: day, thu: day, fri: day, sat: [], sun: [] }
const twoWorkingDays = { workingDays: 2 } satisfies ClockTarget
const oneWorkingDay = { workingDays: 1 } satisfies ClockTarget

const isTaken = (error: unknown) =>
  error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002'

/** What an installation promises until somebody sets other policies; asked at every start. */
export async function ensureClockPolicies(services: Services): Promise<void> {
  await ensureUsualPolicies(services)
  await ensureOnSitePolicy(services)
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
