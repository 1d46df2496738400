import { randomUUID } from 'node:crypto'
import type { Interval, WorkingCalendar } from '@redress/domain/sla/calendar'
import type { ClockTarget } from '@redress/domain/sla/due'
import type { Calendar, ClockPolicy, Prisma } from '../generated/client.ts'
import type { Tx } from '../src/connect.ts'

const day: Interval[] = [['08:00', '16:00']]

/** Monday to Friday, eight hours, in Warsaw, without holidays: easy to reckon with by hand. */
export const plantHours: WorkingCalendar = {
  timeZone: 'Europe/Warsaw',
  week: { mon: day, tue: day, wed: day, thu: day, fri: day, sat: [], sun: [] },
  holidays: [],
  specialDays: {},
}

export const twoWorkingDays: ClockTarget = { workingDays: 2 }

export function aCalendar(prisma: Tx, o: { name?: string; hours?: WorkingCalendar } = {}): Promise<Calendar> {
  const { timeZone, week, holidays, specialDays } = o.hours ?? plantHours
  return prisma.calendar.create({
    data: {
      name: o.name ?? `Calendar ${randomUUID().slice(0, 8)}`,
      timeZone,
      week: week as Prisma.InputJsonObject,
      holidays: [...holidays],
      specialDays: specialDays as Prisma.InputJsonObject,
    },
  })
}

/** First reply within two working days, unless told otherwise (SLA-1). */
export async function aClockPolicy(
  prisma: Tx,
  o: Partial<Prisma.ClockPolicyUncheckedCreateInput> = {},
): Promise<ClockPolicy> {
  const calendarId = o.calendarId ?? (await aCalendar(prisma)).id
  return prisma.clockPolicy.create({
    data: { kind: 'first_reply', target: twoWorkingDays, ...o, calendarId },
  })
}
