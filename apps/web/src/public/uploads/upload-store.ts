import { kindByMediaType, kindByName } from '@redress/domain/files/file-kinds'
import { ProblemError } from '../../lib/call.ts'
import { nameAfterShrinking, shrinkPhoto } from '../../lib/shrink-photo.ts'
import { upload } from '../../lib/upload.ts'
import { type FileFault, isUnderWay, itemOf, type KeptFile, keptOf, type UploadItem } from './upload-item.ts'

type Limits = { size: number; count: number }

type Sending = { id: string; name: string; signal: AbortSignal; onProgress: (share: number) => void }
type Send = (file: Blob, sending: Sending) => Promise<Pick<UploadItem, 'upload' | 'size'>>

type Options = {
  kept: readonly KeptFile[]
  limits: () => Limits
  /** Where a file goes; unless said, it waits at the server for its form. */
  send?: Send
  /** One where the order counts in which files arrive. */
  atOnce?: number
  /** Called when a file has arrived at the server or was removed; the draft remembers it. */
  onKept: (files: KeptFile[]) => void
}

const keepForForm: Send = (file, { name, signal, onProgress }) =>
  upload('POST /api/public/uploads', file, { name, signal, onProgress })

export type UploadStore = ReturnType<typeof createUploadStore>

/** A phone's line is thin: two at a time finish sooner than ten. */
const usuallyAtOnce = 2

/** The files of one form. Lives outside React, so that a change of screen or language stops no upload. */
export function createUploadStore({
  kept,
  limits,
  onKept,
  send: sendFile = keepForForm,
  atOnce = usuallyAtOnce,
}: Options) {
  let items: readonly UploadItem[] = kept.map((file) => itemOf(file, Date.now()))
  let counter = 0
  const listeners = new Set<() => void>()
  const stops = new Map<string, AbortController>()

  function set(next: readonly UploadItem[]) {
    items = next
    for (const listener of listeners) listener()
  }

  function change(id: string, part: Partial<UploadItem>) {
    set(items.map((item) => (item.id === id ? { ...item, ...part } : item)))
  }

  function add(files: Iterable<File>, isLabel = false) {
    for (const file of files) {
      counter += 1
      const id = `new-${counter}`
      const fault = faultBefore(file, items.length, limits())
      const item: UploadItem = {
        id,
        name: nameOf(file),
        size: file.size,
        mediaType: file.type,
        isLabel,
        state: fault ? 'failed' : 'waiting',
        share: 0,
        fault,
        wait: null,
        upload: null,
        uploadedAt: 0,
        file,
      }
      set([...items, item])
    }
    startWaiting()
  }

  function startWaiting() {
    const busy = items.filter(({ state }) => state === 'preparing' || state === 'uploading').length
    const next = items.filter(({ state }) => state === 'waiting').slice(0, Math.max(0, atOnce - busy))
    for (const item of next) void send(item).then(startWaiting)
  }

  async function send({ id, file, isLabel }: UploadItem) {
    if (!file) return
    const stop = new AbortController()
    stops.set(id, stop)
    change(id, { state: 'preparing', fault: null, share: 0 })
    try {
      const blob = await shrinkPhoto(file)
      if (stop.signal.aborted) return
      if (blob.size > limits().size) return change(id, { state: 'failed', fault: 'too-large' })
      change(id, { state: 'uploading', size: blob.size })
      const name = nameAfterShrinking(nameOf(file), file !== blob)
      const uploaded = await sendFile(blob, {
        id,
        // The desk sees at once which picture shows the label.
        name: isLabel ? `label-${name}` : name,
        signal: stop.signal,
        onProgress: (share) => change(id, { share }),
      })
      change(id, {
        state: 'done',
        share: 1,
        upload: uploaded.upload,
        uploadedAt: Date.now(),
        size: uploaded.size,
      })
      onKept(keptOf(items))
    } catch (error) {
      if (!stop.signal.aborted) change(id, { state: 'failed', ...faultOf(error) })
    } finally {
      stops.delete(id)
    }
  }

  return {
    subscribe(listener: () => void) {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
    items: () => items,
    add,
    remove(id: string) {
      stops.get(id)?.abort()
      set(items.filter((item) => item.id !== id))
      onKept(keptOf(items))
      startWaiting()
    },
    retry(id: string) {
      change(id, { state: 'waiting', fault: null })
      startWaiting()
    },
    /** The line is back: everything that failed for want of it is tried again. */
    retryUnreachable() {
      set(
        items.map((item) =>
          item.fault === 'unreachable' ? { ...item, state: 'waiting', fault: null } : item,
        ),
      )
      startWaiting()
    },
    /** The server no longer knows these, counted as in `uploads()`. */
    markStale(positions: readonly number[]) {
      const sent = items.filter(({ state }) => state === 'done')
      for (const position of positions) {
        const gone = sent[position]
        if (gone) change(gone.id, { state: 'failed', fault: 'stale' })
      }
    },
    clear() {
      for (const stop of stops.values()) stop.abort()
      set([])
    },
    isBusy: () => items.some(isUnderWay),
    /** Secrets of the uploads a form may refer to. */
    uploads: () => items.flatMap((item) => (item.state === 'done' && item.upload ? [item.upload] : [])),
  }
}

function faultBefore(file: File, present: number, limits: Limits): FileFault | null {
  if (present >= limits.count) return 'too-many'
  if (file.size === 0) return 'empty-file'
  return kindByName(nameOf(file)) ? null : 'type-not-allowed'
}

/** Some phones hand over photos without an ending; the server goes by it. */
function nameOf(file: File): string {
  const ending = kindByMediaType(file.type)?.extensions[0]
  return kindByName(file.name) || !ending ? file.name : `${file.name || 'photo'}.${ending}`
}

const faultOfProblem: Partial<Record<ProblemError['code'], FileFault>> = {
  'too-large': 'too-large',
  'unsupported-file': 'type-not-allowed',
  'too-many-requests': 'too-many-requests',
  'storage-full': 'no-room',
  unavailable: 'unreachable',
  'in-progress': 'unreachable',
}

function faultOf(error: unknown): { fault: FileFault; wait: number | null } {
  if (!(error instanceof ProblemError)) return { fault: 'other', wait: null }
  // The server says what it found in the file; the code is one of the fault table.
  const found = error.problem.errors?.find(({ pointer }) => pointer === '#/file')?.code as
    | FileFault
    | undefined
  return { fault: found ?? faultOfProblem[error.code] ?? 'other', wait: error.retryAfter }
}
