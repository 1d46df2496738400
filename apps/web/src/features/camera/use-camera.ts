import type { CameraPage } from '@redress/contracts/camera'
import { useEffect, useState } from 'react'
import { call } from '../../lib/call.ts'
import { useLeaveWarning, useUploads } from '../../public/uploads/use-uploads.ts'
import { useLinkedPage } from '../../public/use-linked-page.ts'
import { useWhenBack } from '../../public/when-back.ts'
import { keptPhotos } from './kept-photos.ts'
import { createPhotoStore } from './photo-store.ts'

const load = (token: string, signal: AbortSignal): Promise<CameraPage> =>
  call('GET /api/public/camera/:token', { params: { token } }, { signal })

/** Photos go out as they are taken, and with them those of this place that an earlier page could not send (B16). */
export function useCamera(token: string) {
  const linked = useLinkedPage(token, load)
  const { page, show, lose } = linked
  const [photos] = useState(() => createPhotoStore(token, { onArrived: show, onEnded: lose }))
  const items = useUploads(photos.uploads)
  useLeaveWarning(photos.uploads)
  const isCutOff = items.some(({ fault }) => fault === 'unreachable')
  useWhenBack(isCutOff, photos.uploads.retryUnreachable)
  // What is under way is of this page: another link is another page.
  useEffect(() => () => photos.uploads.clear(), [photos])

  const place = page && `${page.number} ${page.field}`
  useEffect(() => {
    if (place === null) return
    let isCurrent = true
    void keptPhotos(place).then((kept) => {
      if (isCurrent) photos.goOn(kept)
    })
    return () => {
      isCurrent = false
    }
  }, [place, photos])

  return {
    ...linked,
    items,
    isCutOff,
    add: (files: Iterable<File>) => place !== null && photos.take(files, place),
    remove: photos.remove,
    retry: photos.uploads.retry,
  }
}
