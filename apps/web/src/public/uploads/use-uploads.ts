import { useEffect, useSyncExternalStore } from 'react'
import { isUnderWay, type UploadItem } from './upload-item.ts'
import type { UploadStore } from './upload-store.ts'

export function useUploads(store: UploadStore): readonly UploadItem[] {
  useEffect(() => {
    window.addEventListener('online', store.retryUnreachable)
    return () => window.removeEventListener('online', store.retryUnreachable)
  }, [store])
  return useSyncExternalStore(store.subscribe, store.items)
}

/** The browser keeps no files for us: closing now would lose those that have not arrived. */
export function useLeaveWarning(store: UploadStore): void {
  const items = useUploads(store)
  const isAtRisk = items.some((item) => isUnderWay(item) || item.fault === 'unreachable')

  useEffect(() => {
    if (!isAtRisk) return
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', warn)
    return () => window.removeEventListener('beforeunload', warn)
  }, [isAtRisk])
}
