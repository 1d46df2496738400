import type { CustomerLanguage } from '@redress/domain/languages/language'
import { dropDraft, readDraft, writeDraft } from '../../lib/drafts.ts'
import { newIdempotencyKey } from '../../lib/idempotency-key.ts'
import type { KeptFile } from '../../public/uploads/upload-item.ts'
import { emptyValues, type ValueName, type Values } from './values.ts'

const keptAs = { name: 'complaint', version: 1 } as const

/** A sending whose answer has not been seen. The language belongs to what was sent. */
export type Attempt = { language: CustomerLanguage; isUntouched: boolean }

export type Draft = {
  /** One key for one complaint, however often it is sent (IN-2). */
  key: string
  values: Values
  files: KeptFile[]
  attempt: Attempt | null
  /** False when the browser refuses to keep it. */
  isKept: boolean
}

export type DraftStore = ReturnType<typeof createDraftStore>

const fresh = (): Draft => ({
  key: newIdempotencyKey(),
  values: emptyValues,
  files: [],
  attempt: null,
  isKept: true,
})

/** The complaint being written, kept on this device after each key (AL-4). */
export function createDraftStore() {
  const kept = readDraft<Omit<Draft, 'isKept'>>(keptAs.name, keptAs.version)
  let draft: Draft = kept ? { ...fresh(), ...kept, values: { ...emptyValues, ...kept.values } } : fresh()
  const listeners = new Set<() => void>()

  function change(part: Partial<Draft>) {
    const next = { ...draft, ...part }
    const { isKept: _, ...toKeep } = next
    draft = { ...next, isKept: writeDraft(keptAs.name, keptAs.version, toKeep) }
    for (const listener of listeners) listener()
  }

  return {
    subscribe(listener: () => void) {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
    draft: () => draft,
    set(values: Partial<Values>) {
      change({ values: { ...draft.values, ...values }, attempt: touched(draft.attempt) })
    },
    keepFiles(files: KeptFile[]) {
      change({ files, attempt: touched(draft.attempt) })
    },
    setAttempt(attempt: Attempt | null) {
      change({ attempt })
    },
    /** The same words once more under a new key. */
    asNew() {
      change({ key: newIdempotencyKey(), attempt: null })
    },
    clear() {
      dropDraft(keptAs.name)
      draft = fresh()
      for (const listener of listeners) listener()
    },
  }
}

const touched = (attempt: Attempt | null) => attempt && { ...attempt, isUntouched: false }

export function hasContents({ values, files }: Draft): boolean {
  return files.length > 0 || Object.keys(values).some((name) => values[name as ValueName] !== '')
}
