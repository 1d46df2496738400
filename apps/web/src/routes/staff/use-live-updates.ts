import type { LiveEvent } from '@redress/contracts/live'
import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { REFRESHED_PAGES } from '../../features/inbox/inbox.queries.ts'
import { listenLive } from '../../lib/live.ts'
import { markNews } from '../../lib/page-title.ts'

const GATHER_MS = 400
const QUIET_MS = 6000

/** What changed elsewhere is fetched again here; bursts are gathered into one round. */
export function useLiveUpdates(): { connected: boolean } {
  const cache = useQueryClient()
  const [connected, setConnected] = useState(true)

  useEffect(() => {
    const gathered = new Map<string, LiveEvent>()
    let round: ReturnType<typeof setTimeout> | undefined
    let offline: ReturnType<typeof setTimeout> | undefined
    const stop = listenLive({
      onEvent: (event) => {
        gathered.set(`${event.subject} ${event.number ?? event.subjectId}`, event)
        markNews()
        round ??= setTimeout(() => {
          round = undefined
          refresh(cache, [...gathered.values()])
          gathered.clear()
        }, GATHER_MS)
      },
      onReturn: () => void cache.invalidateQueries(),
      onState: (now) => {
        clearTimeout(offline)
        // A short break, as at each release of the server, is nobody's business.
        if (now) setConnected(true)
        else offline = setTimeout(() => setConnected(false), QUIET_MS)
      },
    })
    return () => {
      stop()
      clearTimeout(round)
      clearTimeout(offline)
    }
  }, [cache])

  return { connected }
}

function refresh(cache: QueryClient, events: LiveEvent[]): void {
  for (const event of events) {
    if (event.number !== null) {
      void cache.invalidateQueries({ queryKey: ['complaints', 'record', event.number] })
      void cache.invalidateQueries({ queryKey: ['complaints', 'timeline', event.number] })
    }
    if (event.subject === 'car') void cache.invalidateQueries({ queryKey: ['cars'] })
    // Actions and holds tell their news by the record they belong to.
    if (event.subject === 'complaint' || event.subject === 'car') {
      void cache.invalidateQueries({ queryKey: ['actions'] })
      void cache.invalidateQueries({ queryKey: ['camera-links'] })
    }
    if (event.subject === 'customer' || event.subject === 'contact') {
      void cache.invalidateQueries({ queryKey: ['customers'] })
    }
    if (event.subject === 'hold') {
      // Complaints and CARs show whether their batch is stopped (CAR-3).
      for (const queryKey of [['holds'], ['catalog'], ['complaints', 'record'], ['cars']]) {
        void cache.invalidateQueries({ queryKey })
      }
    }
    if (['product', 'batch', 'supplier', 'defect-code'].includes(event.subject)) {
      void cache.invalidateQueries({ queryKey: ['catalog'] })
    }
    if (event.subject === 'user') {
      void cache.invalidateQueries({ queryKey: ['users'] })
      void cache.invalidateQueries({ queryKey: ['people'] })
    }
    if (event.subject === 'improvement') void cache.invalidateQueries({ queryKey: ['improvements'] })
    if (event.subject === 'saved-view') void cache.invalidateQueries({ queryKey: ['saved-views'] })
    if (event.subject === 'mail') void cache.invalidateQueries({ queryKey: ['mails'] })
  }
  void cache.invalidateQueries({ queryKey: ['complaints', 'counts'] })
  refreshLists(cache)
}

/** A list scrolled far down is marked only: fetching all its pages again would cost more than it tells. */
function refreshLists(cache: QueryClient): void {
  const isShort = (data: unknown) => ((data as { pages?: unknown[] })?.pages?.length ?? 0) <= REFRESHED_PAGES
  const queryKey = ['complaints', 'list']
  void cache.invalidateQueries({ queryKey, predicate: (query) => isShort(query.state.data) })
  void cache.invalidateQueries({
    queryKey,
    refetchType: 'none',
    predicate: (query) => !isShort(query.state.data),
  })
}
