import type { FieldError } from '@redress/contracts/problems'
import { ProblemError } from './call.ts'
import type { StaffTexts } from './staff-texts.tsx'

/** The wording for each field a refusal names, by the field's name (`#/email` → `email`). */
export function fieldErrors(error: unknown, texts: StaffTexts): Record<string, string> {
  if (!(error instanceof ProblemError)) return {}
  const entries = (error.problem.errors ?? []).map((e) => [fieldOf(e), wordingOf(e, texts)] as const)
  return Object.fromEntries(entries)
}

function fieldOf(error: FieldError): string {
  return error.pointer.replace(/^#\//, '').split('/')[0] ?? ''
}

function wordingOf(error: FieldError, texts: StaffTexts): string {
  return texts.word('field', error.code, error.params) ?? error.detail
}
