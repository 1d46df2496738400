import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { ProblemError } from '../../lib/call.ts'

type Versioned = { version: number }

type Saving<R extends Versioned, W> = {
  /** The record as it stood when the typing began: live news must not hide a clash. */
  upon: R
  read: () => Promise<R>
  save: (version: number, wanted: W) => Promise<unknown>
  onDone: () => void
}

/** Saves upon the version that was seen; a clash is kept with both sides, for the person to decide (AL-2). */
export function useSaveUpon<R extends Versioned, W>({ upon, read, save, onDone }: Saving<R, W>) {
  const [before, setBefore] = useState(upon)
  const [conflict, setConflict] = useState<{ wanted: W; before: R; now: R } | null>(null)
  const saving = useMutation({
    mutationFn: ({ version, wanted }: { version: number; wanted: W }) => save(version, wanted),
    onSuccess: onDone,
    onError: async (error, { wanted }) => {
      if (!(error instanceof ProblemError) || error.code !== 'stale-version') return
      setConflict({ wanted, before, now: await read() })
    },
  })
  return {
    before,
    conflict,
    isPending: saving.isPending,
    error: conflict ? null : saving.error,
    save: (wanted: W) => saving.mutate({ version: before.version, wanted }),
    putMine: () => {
      if (!conflict) return
      setBefore(conflict.now)
      setConflict(null)
      saving.mutate({ version: conflict.now.version, wanted: conflict.wanted })
    },
    /** @returns the record as it is now, upon which the typing goes on. */
    keepTheirs: (): R => {
      const now = conflict?.now ?? before
      setBefore(now)
      setConflict(null)
      saving.reset()
      return now
    },
  }
}
