import type { TrackingPage } from '@redress/contracts/public'
import { useEffect, useState } from 'react'
import { call, ProblemError } from '../../lib/call.ts'

const refreshEvery = 30_000

export type Tracking = {
  page: TrackingPage | null
  /** 'lost': this link leads nowhere, whatever the reason; 'unreachable': we could not ask. */
  trouble: 'lost' | 'unreachable' | null
  /** When the page shown was asked for. */
  freshAt: Date
}

const nothingYet = (): Tracking => ({ page: null, trouble: null, freshAt: new Date() })

/** The tracking page, asked for again every half minute while somebody looks at it. */
export function useTracking(token: string) {
  const [tracking, setTracking] = useState(nothingYet)

  useEffect(() => {
    let stop = new AbortController()
    setTracking(nothingYet)
    const load = async () => {
      if (document.visibilityState === 'hidden') return
      stop.abort()
      const mine = new AbortController()
      stop = mine
      try {
        const page = await call(
          'GET /api/public/tracking/:token',
          { params: { token } },
          { signal: mine.signal },
        )
        if (!mine.signal.aborted) setTracking({ page, trouble: null, freshAt: new Date() })
      } catch (error) {
        if (!mine.signal.aborted) setTracking((before) => ({ ...before, trouble: troubleOf(error) }))
      }
    }
    void load()
    const timer = setInterval(load, refreshEvery)
    window.addEventListener('online', load)
    document.addEventListener('visibilitychange', load)
    return () => {
      stop.abort()
      clearInterval(timer)
      window.removeEventListener('online', load)
      document.removeEventListener('visibilitychange', load)
    }
  }, [token])

  return {
    ...tracking,
    show: (page: TrackingPage) => setTracking({ page, trouble: null, freshAt: new Date() }),
  }
}

/** One answer for a wrong, an expired and a withdrawn link: a stranger learns nothing (CU-2). */
function troubleOf(error: unknown): 'lost' | 'unreachable' {
  const lost = ['not-found', 'link-expired', 'invalid-input', 'forbidden']
  return error instanceof ProblemError && lost.includes(error.code) ? 'lost' : 'unreachable'
}
