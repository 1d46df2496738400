import type { CalendarEntry } from '@redress/contracts/sla'
import { ProblemError } from '../../lib/call.ts'
import type { StaffTexts } from '../../lib/staff-texts.tsx'

/** The wording of each fault by the box it is in: `name`, `mon`, `holidays` … */
export function calendarFaults(
  error: unknown,
  entry: CalendarEntry,
  texts: StaffTexts,
): Record<string, string> {
  if (!(error instanceof ProblemError)) return {}
  const faults = (error.problem.errors ?? []).map(({ pointer, code, params, detail }) => {
    const [, part = '', inner = ''] = pointer.split('/')
    const words = texts.word('field', code, params) ?? detail
    if (part === 'week') return [inner === '' ? 'week' : inner, words] as const
    if (part === 'holidays') return [part, `${entry.holidays[Number(inner)] ?? ''}: ${words}`] as const
    if (part === 'specialDays')
      return [part, `${inner.replaceAll('~1', '/').replaceAll('~0', '~')}: ${words}`] as const
    return [part, words] as const
  })
  return Object.fromEntries(faults)
}
