import { ProblemError } from '../../lib/call.ts'
import type { StaffTexts } from '../../lib/staff-texts.tsx'

/** The wording of each fault by the box it is in: `title`, `trigger`, or the language of a text. */
export function templateFaults(error: unknown, texts: StaffTexts): Record<string, string> {
  if (!(error instanceof ProblemError)) return {}
  const faults = (error.problem.errors ?? []).map(({ pointer, code, params, detail }) => {
    const box = pointer.split('/').at(-1) ?? ''
    return [box, texts.word('field', code, params) ?? detail] as const
  })
  return Object.fromEntries(faults)
}
