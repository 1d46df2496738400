import type { ClockTarget } from '@redress/domain/sla/due'
import { Prisma } from '@redress/prisma/generated/client'
import type { Services } from '../../platform/services.ts'
import { write } from '../../platform/write.ts'

const day = [['08:00', '16:30']]
const plantWeek = { mon: day, tue: day, wed: day, thu: day, fri: day, sat: [], sun: [] }
const twoWorkingDays = { workingDays: 2 } satisfies ClockTarget
const oneWorkingDay = { workingDays: 1 } satisfies ClockTarget

const isTaken = (error: unknown) =>
  error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002'

/**
 * A new installation promises a first reply within two working days (SLA-1) and a decision within one (SLA-2) by
 * the plant's usual hours, until somebody sets other ones.
 */
export async function ensureClockPolicy(services: Services): Promise<void> {
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
