import { z } from 'zod'

/**
 * The problem table (RFC 9457): code → status. `type` of a problem is `/problems/<code>`;
 * titles and details are worded in the catalogue by this code.
 */
export const problemTable = {
  'invalid-input': 400,
  unauthenticated: 401,
  'wrong-credentials': 401,
  forbidden: 403,
  'own-matter': 403,
  'cross-site': 403,
  'not-found': 404,
  'not-from-here': 409,
  'conditions-missing': 409,
  'stale-version': 409,
  duplicate: 409,
  'in-progress': 409,
  'link-expired': 410,
  'too-large': 413,
  'unsupported-file': 415,
  'key-reused': 422,
  'version-missing': 428,
  'too-many-requests': 429,
  internal: 500,
  unavailable: 503,
  'storage-full': 507,
} as const

export type ProblemCode = keyof typeof problemTable
export const problemCodes = Object.keys(problemTable) as ProblemCode[]

/** What can be wrong with one field; worded in the catalogue by this code. */
export const fieldFaults = [
  'required',
  'wrong-type',
  'too-long',
  'too-short',
  'too-small',
  'too-big',
  'too-many',
  'not-whole',
  'not-an-email',
  'not-a-date',
  'not-a-choice',
  'bad-characters',
  'unknown-key',
  'unknown-field',
  'not-found',
  'already-used',
  'in-use',
  'more-than-supplied',
  'sum-differs',
  'verdict-differs',
  'in-the-future',
  'too-long-ago',
  'weak-password',
  'wrong-code',
  'wrong-password',
  'last-admin',
  'own-account',
  'empty-file',
  'type-not-allowed',
  'content-differs',
  'too-many-pixels',
  'malformed',
  'not-a-time',
  'unknown-zone',
  'end-before-start',
  'overlap',
  'no-opening',
] as const
export type FieldFault = (typeof fieldFaults)[number]

export const FieldError = z
  .object({
    /** JSON pointer to the field, "#/lines/0/productText"; for a missing condition "#/<condition>". */
    pointer: z.string(),
    /** A field fault, or the code of a missing condition. */
    code: z.string(),
    detail: z.string(),
    /** Numbers the wording needs, such as { max: 200 }. */
    params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
  })
  .meta({ id: 'FieldError' })
export type FieldError = z.infer<typeof FieldError>

export const Problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.number().int(),
    detail: z.string().optional(),
    /** The request id, to be quoted to support. */
    instance: z.string(),
    errors: z.array(FieldError).optional(),
  })
  .meta({ id: 'Problem' })
export type Problem = z.infer<typeof Problem>
