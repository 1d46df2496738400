import type { WorkingCalendar } from '@redress/domain/sla/calendar'
import { dueAt } from '@redress/domain/sla/due'
import type { PolicyFacts } from '@redress/domain/sla/policy'
import type { WriteContext } from '../../platform/write.ts'
import { fittingPolicies } from './policies.ts'

const hours = [['08:00', '16:00']] as const

/** Where nobody has written down working hours yet, a promise still skips the weekend. */
function plainWeek(timeZone: string): WorkingCalendar {
  const week = { mon: hours, tue: hours, wed: hours, thu: hours, fri: hours, sat: [], sun: [] }
  return { timeZone, week, holidays: [], specialDays: {} }
}

/** The close of the nth working day from now, by the calendar the first reply of such a case counts by (SLA-4). */
export async function endOfWorkingDay(
  { tx, now, services }: WriteContext,
  facts: PolicyFacts,
  workingDays: number,
): Promise<Date> {
  const policies = await fittingPolicies(tx, facts)
  const known = policies.find(({ kind }) => kind === 'first_reply') ?? policies[0]
  return dueAt(known?.calendar ?? plainWeek(services.env.COMPANY_TIME_ZONE), now, { workingDays })
}
