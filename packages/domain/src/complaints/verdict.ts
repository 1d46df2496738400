import { fold } from '../text/fold.ts'
import type { Validity } from './complaint.ts'

/** One line as the customer counts it and as it is agreed (AN-6). */
export type JudgedLine = {
  claimed: number | null
  justified: number | null
  notFound: number | null
  causedByCustomer: number | null
}

/** The parts of a counted line must be given and add up to what was claimed; without a claim there are none. */
export function isBridged({ claimed, justified, notFound, causedByCustomer }: JudgedLine): boolean {
  const parts = [justified, notFound, causedByCustomer]
  if (claimed === null) return parts.every((part) => part === null)
  if (parts.some((part) => part === null)) return false
  return parts.reduce<number>((sum, part) => sum + (part ?? 0), 0) === claimed
}

/** What the quantities say about the whole; null where nothing was counted and a person has to say it. */
export function validityOf(lines: readonly JudgedLine[]): Validity | null {
  const counted = lines.filter(({ claimed }) => claimed !== null && claimed > 0)
  const claimed = counted.reduce((sum, line) => sum + (line.claimed ?? 0), 0)
  if (claimed === 0) return null
  const justified = counted.reduce((sum, line) => sum + (line.justified ?? 0), 0)
  if (justified === 0) return 'unjustified'
  return justified === claimed ? 'justified' : 'partly_justified'
}

type Person = { name: string; email: string }

/** The person complained about never decides: known by name or address in what was written down (AN-6). */
export function isConcerned(employeeConcerned: string, { name, email }: Person): boolean {
  const written = ` ${wordsOf(employeeConcerned)} `
  return written.includes(` ${wordsOf(name)} `) || written.includes(` ${wordsOf(email)} `)
}

function wordsOf(text: string): string {
  return fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
