import type { FormalReply } from '@redress/contracts/replies'
import { replyDecisions } from '@redress/domain/replies/reply'
import type { LetterChange } from './replies.mutations.ts'

export const letterFields = [
  'decision',
  'gist',
  'amount',
  'currency',
  'manner',
  'technical',
  'commercial',
  'legal',
  'measures',
  'enclosures',
] as const
export type LetterField = (typeof letterFields)[number]

/** Everything somebody types in the letter, as it stands in its boxes. */
export type LetterWords = Record<LetterField, string>

/** What differs from the saved letter, and the version it was written upon (AL-2). */
export type LetterEdits = { words: Partial<LetterWords>; upon: number | null }

export const noEdits: LetterEdits = { words: {}, upon: null }

export function wordsOf(letter: FormalReply): LetterWords {
  const { decision, gist, amount, currency, manner, measures, enclosures, parts } = letter
  return {
    decision: decision ?? '',
    gist,
    amount: amount ?? '',
    currency,
    manner,
    measures,
    enclosures,
    technical: parts.technical.body,
    commercial: parts.commercial.body,
    legal: parts.legal.body,
  }
}

/** One more word typed; a box put back to what is saved counts as untouched. */
export function edited(
  edits: LetterEdits,
  letter: FormalReply,
  field: LetterField,
  value: string,
): LetterEdits {
  const { [field]: _, ...others } = edits.words
  const words = value === wordsOf(letter)[field] ? others : { ...others, [field]: value }
  return Object.keys(words).length === 0 ? noEdits : { words, upon: edits.upon ?? letter.version }
}

/** What is sent for the edits; "120,5" is how half of Europe writes an amount. */
export function changeOf(words: Partial<LetterWords>, version: number): LetterChange {
  const { decision, amount, currency, ...texts } = words
  return {
    version,
    ...texts,
    ...(decision === undefined ? {} : { decision: replyDecisions.find((code) => code === decision) ?? null }),
    ...(amount === undefined
      ? {}
      : { amount: amount.trim() === '' ? null : amount.trim().replace(',', '.') }),
    ...(currency === undefined ? {} : { currency: currency.trim().toUpperCase() }),
  }
}
