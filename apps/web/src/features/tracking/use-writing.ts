import type { TrackingPage } from '@redress/contracts/public'
import { useEffect, useEffectEvent, useRef, useState, useSyncExternalStore } from 'react'
import { call, ProblemError } from '../../lib/call.ts'
import { isUnderWay } from '../../public/uploads/upload-item.ts'
import { useUploads } from '../../public/uploads/use-uploads.ts'
import { useWhenBack } from '../../public/when-back.ts'
import type { MessageStore } from './message-store.ts'

export type Writing =
  | { state: 'idle' | 'empty' | 'file-missing' | 'uploading' | 'sending' | 'waiting' | 'sent' | 'known' }
  | { state: 'refused'; error: ProblemError }

/** Sends a message of the tracking page once, like the form itself (CU-2, AL-4). */
export function useWriting(store: MessageStore, token: string, onWritten: (page: TrackingPage) => void) {
  const draft = useSyncExternalStore(store.subscribe, store.draft)
  const items = useUploads(store.uploads)
  const [writing, setWriting] = useState<Writing>({ state: 'idle' })
  const isSending = useRef(false)

  async function send() {
    if (isSending.current) return
    const { body, key } = store.draft()
    if (body.trim() === '' && store.uploads.items().length === 0) return setWriting({ state: 'empty' })
    store.uploads.retryUnreachable()
    if (store.uploads.isBusy()) return setWriting({ state: 'uploading' })
    if (store.uploads.items().some(({ state }) => state === 'failed'))
      return setWriting({ state: 'file-missing' })
    isSending.current = true
    setWriting({ state: 'sending' })
    store.setUnanswered(true)
    try {
      const input = { params: { token }, body: { body, files: store.uploads.uploads() } }
      const page = await call('POST /api/public/tracking/:token/messages', input, { idempotencyKey: key })
      store.clear()
      setWriting({ state: 'sent' })
      onWritten(page)
    } catch (error) {
      setWriting(stateAfter(error, store))
    } finally {
      isSending.current = false
    }
  }

  const isBusy = items.some(isUnderWay)
  const onUploadsDone = useEffectEvent(() => {
    const failed = items.filter(({ state }) => state === 'failed')
    if (failed.length === 0) void send()
    else if (failed.every(({ fault }) => fault === 'unreachable')) setWriting({ state: 'waiting' })
    else setWriting({ state: 'file-missing' })
  })
  useEffect(() => {
    if (writing.state === 'uploading' && !isBusy) onUploadsDone()
  }, [writing.state, isBusy])

  const onOpened = useEffectEvent(() => {
    if (store.draft().isUnanswered) void send()
  })
  useEffect(() => onOpened(), [])

  useWhenBack(writing.state === 'waiting', () => void send())

  return {
    draft,
    writing,
    send: () => void send(),
    write: (body: string) => {
      store.setBody(body)
      setWriting((before) => (before.state === 'sending' ? before : { state: 'idle' }))
    },
  }
}

function stateAfter(error: unknown, store: MessageStore): Writing {
  if (!(error instanceof ProblemError)) return { state: 'waiting' }
  if (error.code === 'unavailable' || error.code === 'in-progress') return { state: 'waiting' }
  if (error.code === 'key-reused') {
    // What is sent next is a message of its own.
    store.renewKey()
    return { state: 'known' }
  }
  store.setUnanswered(false)
  const gone = (error.problem.errors ?? []).flatMap(
    ({ pointer }) => /^#\/files\/(\d+)$/.exec(pointer)?.[1] ?? [],
  )
  store.uploads.markStale(gone.map(Number))
  return gone.length > 0 ? { state: 'file-missing' } : { state: 'refused', error }
}
