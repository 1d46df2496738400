import type { FieldError, FieldFault } from '@redress/contracts/problems'
import type { z } from 'zod'
import { problem } from './problem.ts'

type Part = 'params' | 'query' | 'body'

type Described = { code: FieldFault; params?: Record<string, string | number> }

function describeSize(issue: z.core.$ZodIssueTooBig | z.core.$ZodIssueTooSmall): Described {
  const isText = issue.origin === 'string'
  if (issue.code === 'too_big') {
    const max = Number(issue.maximum)
    if (issue.origin === 'array') return { code: 'too-many', params: { max } }
    return { code: isText ? 'too-long' : 'too-big', params: { max } }
  }
  const min = Number(issue.minimum)
  if (isText && issue.input === '') return { code: 'required' }
  if (isText || issue.origin === 'array')
    return { code: isText && min > 1 ? 'too-short' : 'required', params: { min } }
  return { code: 'too-small', params: { min } }
}

function describeFormat(format: string, input: unknown): FieldFault {
  if (input === '') return 'required'
  if (format === 'email') return 'not-an-email'
  return format === 'date' || format === 'datetime' ? 'not-a-date' : 'malformed'
}

function describe(issue: z.core.$ZodIssue): Described {
  switch (issue.code) {
    case 'too_big':
    case 'too_small':
      return describeSize(issue)
    case 'invalid_type':
      if (issue.input === undefined || issue.input === null) return { code: 'required' }
      return { code: issue.expected === 'int' ? 'not-whole' : 'wrong-type' }
    case 'invalid_format':
      return { code: describeFormat(issue.format, issue.input) }
    case 'invalid_value':
      return { code: issue.input === undefined ? 'required' : 'not-a-choice' }
    case 'custom':
      return { code: (issue.params?.fault as FieldFault | undefined) ?? 'malformed' }
    default:
      return { code: 'malformed' }
  }
}

/** RFC 6901, as a URI fragment. */
function pointerOf(part: Part, path: PropertyKey[]): string {
  const prefix = part === 'body' ? '#' : `#/${part}`
  return prefix + path.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')
}

function errorsOf(part: Part, issue: z.core.$ZodIssue): FieldError[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      pointer: pointerOf(part, [...issue.path, key.slice(0, 60)]),
      code: 'unknown-key',
      detail: 'unknown-key',
    }))
  }
  const { code, params } = describe(issue)
  return [
    { pointer: pointerOf(part, issue.path), code, detail: issue.message, ...(params ? { params } : {}) },
  ]
}

/** At most so many errors are listed; a body of a million faults gets no answer of a million lines. */
const most = 100

/**
 * Checks every part of a request by its schema.
 * @throws `invalid-input` naming every wrong field of all parts.
 */
export function checked<T extends Partial<Record<Part, z.ZodType>>>(
  schemas: T,
  values: Record<Part, unknown>,
): { [P in keyof T]: T[P] extends z.ZodType ? z.output<T[P]> : never } {
  const result: Partial<Record<Part, unknown>> = {}
  const errors: FieldError[] = []
  for (const part of ['params', 'query', 'body'] as const) {
    const schema = schemas[part]
    if (!schema) continue
    const parsed = schema.safeParse(values[part], { reportInput: true })
    if (parsed.success) result[part] = parsed.data
    else errors.push(...parsed.error.issues.flatMap((issue) => errorsOf(part, issue)))
  }
  if (errors.length > 0) throw problem('invalid-input', { errors: errors.slice(0, most) })
  return result as { [P in keyof T]: T[P] extends z.ZodType ? z.output<T[P]> : never }
}
