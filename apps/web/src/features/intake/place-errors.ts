import { ProblemError } from '../../lib/call.ts'
import type { StaffTexts } from '../../lib/staff-texts.tsx'

/** The wording of each refusal by the place it concerns: "wording", "lines/0/quantityAffected". */
export type PlaceErrors = Record<string, string>

/** @param sentLines which lines of the form were sent, in their order. */
export function placeErrors(error: unknown, texts: StaffTexts, sentLines: number[]): PlaceErrors {
  if (!(error instanceof ProblemError)) return {}
  return Object.fromEntries(
    (error.problem.errors ?? []).map(({ pointer, code, detail, params }) => {
      const place = pointer
        .replace(/^#\//, '')
        .replace(/^lines\/(\d+)/, (_, sent: string) => `lines/${sentLines[Number(sent)] ?? sent}`)
      return [place, texts.word('field', code, params) ?? detail]
    }),
  )
}
