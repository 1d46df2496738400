import { ProblemError } from '../../lib/call.ts'
import type { StaffTexts } from '../../lib/staff-texts.tsx'
import type { GridRow } from './grid-types.ts'

/** What is wrong with each cell, by `<row id>.<key>`. */
export type GridFaults = Readonly<Record<string, string>>

/** The cells a refusal names (`#/rows/2/bad`) among the rows that were sent. */
export function faultsOfRows(
  error: unknown,
  sent: readonly GridRow<string>[],
  texts: StaffTexts,
): GridFaults {
  if (!(error instanceof ProblemError)) return {}
  return Object.fromEntries(
    (error.problem.errors ?? []).flatMap((fault) => {
      const [, index, key] = /^#\/rows\/(\d+)\/(\w+)/.exec(fault.pointer) ?? []
      const row = sent[Number(index)]
      const words = texts.word('field', fault.code, fault.params) ?? fault.detail
      return row && key ? [[`${row.id}.${key}`, words]] : []
    }),
  )
}

/** Somebody was quicker: what is stored is fetched again, and the rows go on from there. */
export function isStale(error: unknown): boolean {
  return error instanceof ProblemError && error.code === 'stale-version'
}
