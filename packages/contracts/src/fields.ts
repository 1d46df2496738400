import { z } from 'zod'

/** One line or paragraph of any script: trimmed, whole characters, no NUL (PostgreSQL can't store it). */
export function text(max: number, min = 0) {
  return z
    .string()
    .trim()
    .min(min)
    .max(max)
    .refine((s) => s.isWellFormed() && !s.includes('\u0000'), { params: { fault: 'bad-characters' } })
}

/** A field that may stay empty. */
export function optionalText(max: number) {
  return text(max).default('')
}

/** Lower case, so that one person has one address; neither a header nor anything unseen can be smuggled in. */
export const Email = z
  .string()
  .trim()
  .toLowerCase()
  .max(254)
  .pipe(
    z.email({
      pattern: /^[^\p{C}\s@<>(),;:"\\[\]]{1,64}@[^\p{C}\s@<>(),;:"\\[\]]+\.[^\p{C}\s@<>(),;:"\\[\].]{2,}$/u,
    }),
  )

export const Id = z.uuid()

/** Pieces: whole, never negative, within PostgreSQL's integer. */
export const Quantity = z.number().int().min(0).max(2_000_000_000)

/** A calendar day without time, ISO 8601. */
export const Day = z.iso.date()

/** An instant, UTC, ISO 8601. */
export const Instant = z.iso.datetime()

/** The version a change was made upon (AL-2). */
export const Version = z.number().int().min(1)

export const ById = z.strictObject({ id: Id })

export const ByComplaintNumber = z.strictObject({ number: z.string().regex(/^C-\d{4}-\d{5,9}$/) })

/** The secret of a link: 32 random-looking bytes in base64url. */
export const LinkToken = z.string().regex(/^[A-Za-z0-9_-]{43}$/)
export const ByToken = z.strictObject({ token: LinkToken })

/** A choice of several, comma-separated in the address: `step=analysis,reply`. */
export function choices<const T extends readonly [string, ...string[]]>(values: T) {
  return z
    .string()
    .max(400)
    .transform((s) => s.split(',').filter((part) => part !== ''))
    .pipe(z.array(z.enum(values)).min(1))
}

/** Where the next page begins; opaque to callers. */
export const Cursor = z.string().max(400)
