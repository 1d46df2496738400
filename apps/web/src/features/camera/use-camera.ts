import type { CameraPage } from '@redress/contracts/camera'
import { useEffect, useState } from 'react'
import { call, ProblemError } from '../../lib/call.ts'
import { newIdempotencyKey } from '../../lib/idempotency-key.ts'
import { upload } from '../../lib/upload.ts'
import { createUploadStore } from '../../public/uploads/upload-store.ts'
import { useLeaveWarning, useUploads } from '../../public/uploads/use-uploads.ts'
import { useLinkedPage } from '../../public/use-linked-page.ts'
import { useWhenBack } from '../../public/when-back.ts'

/** Bytes of one file; the server has the last word. */
const largest = 50 * 1024 * 1024

const load = (token: string, signal: AbortSignal): Promise<CameraPage> =>
  call('GET /api/public/camera/:token', { params: { token } }, { signal })

/** Photos go out as they are taken; one whose answer got lost is sent again under its key and is there once (B16). */
export function useCamera(token: string) {
  const linked = useLinkedPage(token, load)
  const { show, lose } = linked
  const [store] = useState(() => {
    const key = newIdempotencyKey()
    return createUploadStore({
      kept: [],
      limits: () => ({ size: largest, count: Number.POSITIVE_INFINITY }),
      onKept: () => undefined,
      atOnce: 1,
      send: async (photo, { id, ...options }) => {
        try {
          const idempotencyKey = `${key}-${id}`
          const sending = { ...options, params: { token }, idempotencyKey }
          show(await upload('POST /api/public/camera/:token/photos', photo, sending))
          return { upload: null, size: photo.size }
        } catch (error) {
          if (error instanceof ProblemError && error.code === 'link-expired') lose()
          throw error
        }
      },
    })
  })
  const items = useUploads(store)
  useLeaveWarning(store)
  const isCutOff = items.some(({ fault }) => fault === 'unreachable')
  useWhenBack(isCutOff, store.retryUnreachable)
  // What is under way is of this page: another link is another page.
  useEffect(() => () => store.clear(), [store])
  return { ...linked, items, isCutOff, add: store.add, remove: store.remove, retry: store.retry }
}
