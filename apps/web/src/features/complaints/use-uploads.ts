import { useCallback, useState } from 'react'
import { ProblemError } from '../../lib/call.ts'
import { signInAgain } from '../../lib/sign-in-gate.ts'
import { upload } from '../../lib/upload.ts'
import type { DraftFile } from './composer-draft.ts'

export type Uploading = { id: number; file: File; share: number; error: unknown; stop: () => void }

let lastId = 0

/** Files on their way to the server; each one that arrives is handed over with its token. */
export function useUploads() {
  const [running, setRunning] = useState<Uploading[]>([])

  const start = useCallback((files: Iterable<File>, onDone: (file: DraftFile) => void) => {
    for (const file of files) {
      const stopper = new AbortController()
      lastId += 1
      const id = lastId
      const set = (part: Partial<Uploading>) =>
        setRunning((all) => all.map((one) => (one.id === id ? { ...one, ...part } : one)))
      const leave = () => setRunning((all) => all.filter((one) => one.id !== id))
      setRunning((all) => [...all, { id, file, share: 0, error: null, stop: () => stopper.abort() }])
      send(file, stopper.signal, (share) => set({ share })).then(
        (done) => {
          leave()
          onDone({ token: done.upload, name: done.name, size: done.size })
        },
        (error: unknown) => (stopper.signal.aborted ? leave() : set({ error })),
      )
    }
  }, [])

  const dismiss = useCallback((id: number) => setRunning((all) => all.filter((one) => one.id !== id)), [])

  return { running, start, dismiss, busy: running.some((one) => one.error === null) }
}

async function send(file: File, signal: AbortSignal, onProgress: (share: number) => void) {
  const options = { name: file.name, signal, onProgress }
  try {
    return await upload('POST /api/uploads', file, options)
  } catch (error) {
    if (!(error instanceof ProblemError) || error.code !== 'unauthenticated') throw error
    await signInAgain()
    return upload('POST /api/uploads', file, options)
  }
}
