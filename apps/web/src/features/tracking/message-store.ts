import { dropDraft, readDraft, writeDraft } from '../../lib/drafts.ts'
import { newIdempotencyKey } from '../../lib/idempotency-key.ts'
import type { KeptFile } from '../../public/uploads/upload-item.ts'
import { createUploadStore } from '../../public/uploads/upload-store.ts'

export type MessageDraft = {
  /** One key for one message, however often it is sent. */
  key: string
  body: string
  files: KeptFile[]
  /** A sending without an answer, nothing changed since: it is finished when the page opens again. */
  isUnanswered: boolean
}

export type MessageStore = ReturnType<typeof createMessageStore>

const version = 1
const fresh = (): MessageDraft => ({ key: newIdempotencyKey(), body: '', files: [], isUnanswered: false })

/** The message being written on one tracking page, kept on this device (AL-4). */
export function createMessageStore(token: string, limits: () => { size: number; count: number }) {
  // A part of the secret tells the drafts apart and opens nothing.
  const name = `message.${token.slice(0, 12)}`
  let draft = { ...fresh(), ...readDraft<MessageDraft>(name, version) }
  const listeners = new Set<() => void>()

  function change(part: Partial<MessageDraft>) {
    draft = { ...draft, ...part }
    writeDraft(name, version, draft)
    for (const listener of listeners) listener()
  }

  const uploads = createUploadStore({
    kept: draft.files,
    limits,
    onKept: (files) => change({ files, isUnanswered: false }),
  })

  return {
    uploads,
    subscribe(listener: () => void) {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
    draft: () => draft,
    setBody: (body: string) => change({ body, isUnanswered: false }),
    setUnanswered: (isUnanswered: boolean) => change({ isUnanswered }),
    renewKey: () => change({ key: newIdempotencyKey(), isUnanswered: false }),
    clear() {
      uploads.clear()
      dropDraft(name)
      draft = fresh()
      for (const listener of listeners) listener()
    },
  }
}
