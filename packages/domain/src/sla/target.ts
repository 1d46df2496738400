import type { ClockTarget } from './due.ts'

/** In what a policy counts; the words of `ClockTarget`. */
export const targetUnits = ['workingDays', 'workingHours', 'calendarDays', 'hours'] as const
export type TargetUnit = (typeof targetUnits)[number]

export type WrittenTarget = { readonly unit: TargetUnit; readonly amount: number }

export function targetOf({ unit, amount }: WrittenTarget): ClockTarget {
  const targets: Record<TargetUnit, ClockTarget> = {
    workingDays: { workingDays: amount },
    workingHours: { workingHours: amount },
    calendarDays: { calendarDays: amount },
    hours: { hours: amount },
  }
  return targets[unit]
}

export function writtenTarget(target: ClockTarget): WrittenTarget {
  if ('workingDays' in target) return { unit: 'workingDays', amount: target.workingDays }
  if ('workingHours' in target) return { unit: 'workingHours', amount: target.workingHours }
  if ('calendarDays' in target) return { unit: 'calendarDays', amount: target.calendarDays }
  return { unit: 'hours', amount: target.hours }
}

export type TargetFault = 'not-whole' | 'too-small'

/** Days are counted whole; none at all is "by the end of that day". Hours of no length promise nothing. */
export function faultInTarget({ unit, amount }: WrittenTarget): TargetFault | null {
  const countsDays = unit === 'workingDays' || unit === 'calendarDays'
  if (countsDays) return Number.isInteger(amount) ? null : 'not-whole'
  return amount > 0 ? null : 'too-small'
}
