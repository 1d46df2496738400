import { type FieldError, type FieldFault, type ProblemCode, problemTable } from '@redress/contracts/problems'

type Details = { detail?: string; errors?: FieldError[]; retryAfter?: number }

/** An expected refusal; the error handler turns it into RFC 9457. */
export class ProblemError extends Error {
  readonly code: ProblemCode
  readonly status: number
  readonly details: Details

  constructor(code: ProblemCode, details: Details = {}) {
    super(details.detail ?? code)
    this.code = code
    this.status = problemTable[code]
    this.details = details
  }
}

export function problem(code: ProblemCode, details: Details = {}): ProblemError {
  return new ProblemError(code, details)
}

/** One wrong field. */
export function fieldProblem(
  pointer: `#/${string}`,
  code: FieldFault,
  params?: Record<string, string | number>,
): ProblemError {
  return problem('invalid-input', {
    errors: [{ pointer, code, detail: code, ...(params ? { params } : {}) }],
  })
}
