import { useEffect, useState } from 'react'
import { ProblemError } from '../lib/call.ts'

const refreshEvery = 30_000

export type LinkedPage<P> = {
  page: P | null
  /** 'lost': this link leads nowhere, whatever the reason; 'unreachable': we could not ask. */
  trouble: 'lost' | 'unreachable' | null
  /** When the page shown was asked for. */
  freshAt: Date
}

type Load<P> = (token: string, signal: AbortSignal) => Promise<P>

const nothingYet = () => ({ page: null, trouble: null, freshAt: new Date() })

/**
 * A page behind a secret link, asked for again every half minute while somebody looks at it.
 * @param load one function for the life of the page
 */
export function useLinkedPage<P>(token: string, load: Load<P>) {
  const [linked, setLinked] = useState<LinkedPage<P>>(nothingYet)

  useEffect(() => {
    let stop = new AbortController()
    setLinked(nothingYet)
    const ask = async () => {
      if (document.visibilityState === 'hidden') return
      stop.abort()
      const mine = new AbortController()
      stop = mine
      try {
        const page = await load(token, mine.signal)
        if (!mine.signal.aborted) setLinked({ page, trouble: null, freshAt: new Date() })
      } catch (error) {
        if (!mine.signal.aborted) setLinked((before) => ({ ...before, trouble: troubleOf(error) }))
      }
    }
    void ask()
    const timer = setInterval(ask, refreshEvery)
    window.addEventListener('online', ask)
    document.addEventListener('visibilitychange', ask)
    return () => {
      stop.abort()
      clearInterval(timer)
      window.removeEventListener('online', ask)
      document.removeEventListener('visibilitychange', ask)
    }
  }, [token, load])

  return {
    ...linked,
    show: (page: P) => setLinked({ page, trouble: null, freshAt: new Date() }),
    /** An answer to something else told that the link leads nowhere any more. */
    lose: () => setLinked((before) => ({ ...before, trouble: 'lost' })),
  }
}

/** One answer for a wrong, an expired and a withdrawn link: a stranger learns nothing (CU-2). */
function troubleOf(error: unknown): 'lost' | 'unreachable' {
  const lost = ['not-found', 'link-expired', 'invalid-input', 'forbidden']
  return error instanceof ProblemError && lost.includes(error.code) ? 'lost' : 'unreachable'
}
