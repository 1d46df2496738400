import { wallTime } from '../sla/zone.ts'

/** The numbers people say on the phone; the digits are the least shown and grow when a year needs more. */
const NUMBERED = {
  complaint: { prefix: 'C', digits: 5 },
  car: { prefix: 'CAR', digits: 4 },
  return: { prefix: 'R', digits: 4 },
  dispute: { prefix: 'DSP', digits: 4 },
} as const

export type NumberedKind = keyof typeof NUMBERED
export type HumanNumber = { readonly kind: NumberedKind; readonly year: number; readonly n: number }

const KINDS = Object.keys(NUMBERED) as NumberedKind[]
const GAP = String.raw`[\s\p{Pd}\u2212_./#]*`
const TYPED = new RegExp(`^${GAP}([a-z]+)${GAP}(\\d{4})(${GAP})(\\d+)${GAP}$`, 'u')

/** ('complaint', 2026, 123) → "C-2026-00123" */
export function humanNumber(kind: NumberedKind, year: number, n: number): string {
  if (!isYear(year) || !isCount(n))
    throw new RangeError(`There is no ${kind} number ${n} of the year ${year}`)
  const { prefix, digits } = NUMBERED[kind]
  return `${prefix}-${year}-${String(n).padStart(digits, '0')}`
}

/**
 * Reads a number as people type it: any case and width, spaces or other dashes, zeros left out. Written in one
 * ("c202600123") it needs its zeros, or year and count could not be told apart. Null when it is none.
 */
export function parseHumanNumber(text: string): HumanNumber | null {
  const [, prefix, year, gap, count] = TYPED.exec(text.normalize('NFKC').toLowerCase()) ?? []
  const kind = KINDS.find((candidate) => NUMBERED[candidate].prefix.toLowerCase() === prefix)
  if (kind === undefined || count === undefined) return null
  if (gap === '' && count.length < NUMBERED[kind].digits) return null
  const parsed = { kind, year: Number(year), n: Number(count) }
  return isYear(parsed.year) && isCount(parsed.n) ? parsed : null
}

/** A number bears the year of registration on the plant's own calendar, not that of Greenwich. */
export function yearIn(timeZone: string, instant: Date): number {
  return new Date(wallTime(timeZone, instant.getTime())).getUTCFullYear()
}

function isYear(year: number): boolean {
  return Number.isInteger(year) && year >= 1000 && year <= 9999
}

function isCount(n: number): boolean {
  return Number.isSafeInteger(n) && n > 0
}
