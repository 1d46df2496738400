import { newIdempotencyKey } from '../../lib/idempotency-key.ts'

export type ComposerMode = 'message' | 'note'

export type DraftFile = { token: string; name: string; size: number }

/** What one is writing in one mode; kept on this device until it has arrived. */
export type ComposerDraft = {
  text: string
  files: DraftFile[]
  /** The customer's newest word when the writing began; what came later must be read before sending (AL-2). */
  seenAt: string | null
  /** The last try and its key: the same words are sent under the same key (AL-3). */
  attempt: { key: string; of: string } | null
}

export const emptyDraft: ComposerDraft = { text: '', files: [], seenAt: null, attempt: null }

export const composerDraftVersion = 1

export function draftName(userId: string, number: string, mode: ComposerMode): string {
  return `composer.${userId}.${number}.${mode}`
}

export function isEmpty(draft: ComposerDraft): boolean {
  return draft.text.trim() === '' && draft.files.length === 0
}

/** The key of these very words: the old one when they were tried before, else a new one. */
export function attemptOf(draft: ComposerDraft, body: unknown): { key: string; of: string } {
  const of = JSON.stringify(body)
  return draft.attempt?.of === of ? draft.attempt : { key: newIdempotencyKey(), of }
}
