import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { callSignedIn } from '../../lib/call-signed-in.ts'
import { newIdempotencyKey } from '../../lib/idempotency-key.ts'
import { useMe } from '../../lib/me.tsx'
import { upload } from '../../lib/upload.ts'

type State =
  | { is: 'idle' }
  | { is: 'uploading'; name: string; share: number }
  | { is: 'looking'; name: string }
  | { is: 'failed'; name: string; error: unknown }

/** Brings a file up and has it looked at; one file, one import, whatever is clicked twice (AL-3). */
export function useNewImport(onReady: (id: string) => void) {
  const { timeZone } = useMe()
  const cache = useQueryClient()
  const [state, setState] = useState<State>({ is: 'idle' })
  const stopper = useRef<AbortController | null>(null)

  async function start(file: File) {
    const { name } = file
    stopper.current = new AbortController()
    setState({ is: 'uploading', name, share: 0 })
    try {
      const done = await upload('POST /api/journal-imports/uploads', file, {
        name,
        signal: stopper.current.signal,
        onProgress: (share) => setState({ is: 'uploading', name, share }),
      })
      setState({ is: 'looking', name })
      const made = await callSignedIn(
        'POST /api/journal-imports',
        { body: { upload: done.upload, timeZone } },
        { idempotencyKey: newIdempotencyKey() },
      )
      void cache.invalidateQueries({ queryKey: ['journal-imports', 'list'] })
      onReady(made.id)
    } catch (error) {
      setState(stopper.current.signal.aborted ? { is: 'idle' } : { is: 'failed', name, error })
    }
  }

  return { state, start, stop: () => stopper.current?.abort() }
}
