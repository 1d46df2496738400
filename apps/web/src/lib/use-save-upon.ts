import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { ProblemError } from './call.ts'

type Versioned = { version: number }

type Saving<R extends Versioned, W> = {
  /** The record as it stood when the typing began: live news must not hide a clash. */
  upon: R
  read: () => Promise<R>
  /** Writes what is wanted upon the version of the record that was seen. */
  save: (upon: R, wanted: W) => Promise<unknown>
  onDone: () => void
}

/** Saves upon the version that was seen; a clash is kept with both sides, for the person to decide (AL-2). */
export function useSaveUpon<R extends Versioned, W>({ upon, read, save, onDone }: Saving<R, W>) {
  const [before, setBefore] = useState(upon)
  const [conflict, setConflict] = useState<{ wanted: W; before: R; now: R } | null>(null)
  const saving = useMutation({
    mutationFn: ({ seen, wanted }: { seen: R; wanted: W }) => save(seen, wanted),
    onSuccess: onDone,
    onError: async (error, { seen, wanted }) => {
      if (!(error instanceof ProblemError) || error.code !== 'stale-version') return
      setConflict({ wanted, before: seen, now: await read() })
    },
  })
  return {
    before,
    conflict,
    isPending: saving.isPending,
    error: conflict ? null : saving.error,
    save: (wanted: W) => saving.mutate({ seen: before, wanted }),
    /** Over what stands there now, as it was wanted or, typed further since, as it is wanted by now. */
    putMine: (wanted?: W) => {
      if (!conflict) return
      setBefore(conflict.now)
      setConflict(null)
      saving.mutate({ seen: conflict.now, wanted: wanted ?? conflict.wanted })
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
