import type { CameraPage } from '@redress/contracts/camera'
import { ProblemError } from '../../lib/call.ts'
import { newIdempotencyKey } from '../../lib/idempotency-key.ts'
import { upload } from '../../lib/upload.ts'
import type { UploadItem } from '../../public/uploads/upload-item.ts'
import { createUploadStore } from '../../public/uploads/upload-store.ts'
import { forgetPhoto, type KeptPhoto, keepPhoto } from './kept-photos.ts'

/** Bytes of one file; the server has the last word. */
const largest = 50 * 1024 * 1024

/** What was refused for what it is would be refused again. */
const hopeless: readonly ProblemError['code'][] = ['unsupported-file', 'too-large']

/** Still to go out, by this link or the next; what was refused for what it is never will. */
export function isUnsent({ state, fault }: UploadItem): boolean {
  const isForLater = fault === 'unreachable' || fault === 'other' || fault === 'too-many'
  return state !== 'done' && (fault === null || isForLater)
}

type Listener = { onArrived: (page: CameraPage) => void; onEnded: () => void }

/**
 * The photos of one phone. Each has a key of its own from the shutter to the server: sent again after a lost answer, or
 * by a later page, it is there once (AL-3).
 */
export function createPhotoStore(token: string, { onArrived, onEnded }: Listener) {
  const keys = new Map<string, string>()
  const forget = (id: string) => void forgetPhoto(keys.get(id) ?? '')

  const uploads = createUploadStore({
    kept: [],
    limits: () => ({ size: largest, count: Number.POSITIVE_INFINITY }),
    onKept: () => undefined,
    atOnce: 1,
    send: async (photo, { id, ...options }) => {
      const sending = { ...options, params: { token }, idempotencyKey: keys.get(id) ?? id }
      try {
        onArrived(await upload('POST /api/public/camera/:token/photos', photo, sending))
        forget(id)
        return { upload: null, size: photo.size }
      } catch (error) {
        if (error instanceof ProblemError && error.code === 'link-expired') onEnded()
        if (error instanceof ProblemError && hopeless.includes(error.code)) forget(id)
        throw error
      }
    },
  })

  function add({ key, file }: Pick<KeptPhoto, 'key' | 'file'>) {
    uploads.add([file])
    const item = uploads.items().at(-1)
    if (item) keys.set(item.id, key)
  }

  return {
    uploads,
    take(files: Iterable<File>, place: string) {
      for (const file of files) {
        const key = newIdempotencyKey()
        void keepPhoto({ key, place, file })
        add({ key, file })
      }
    },
    /** Takes up what an earlier page left behind. */
    goOn(kept: readonly KeptPhoto[]) {
      const known = new Set(keys.values())
      for (const photo of kept) if (!known.has(photo.key)) add(photo)
    },
    remove(id: string) {
      forget(id)
      uploads.remove(id)
    },
  }
}
