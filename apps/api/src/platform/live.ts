import type { LiveEvent } from '@redress/contracts/live'
import type { FastifyBaseLogger } from 'fastify'
import pg from 'pg'

export const liveChannel = 'redress_live'

export type LiveListener = (event: LiveEvent | 'missed') => void

/** Changes committed by any process, told to the screens of this one. */
export type Live = {
  subscribe(listener: LiveListener): () => void
  start(): Promise<void>
  stop(): Promise<void>
}

const reconnectAfterMs = 2_000

/** One LISTEN connection per process, outside the pool, opened again when it is lost. */
export function makeLive(databaseUrl: string, log: FastifyBaseLogger): Live {
  const listeners = new Set<LiveListener>()
  let client: pg.Client | null = null
  let retry: NodeJS.Timeout | undefined
  let stopped = false

  const tell = (event: LiveEvent | 'missed') => {
    for (const listener of listeners) listener(event)
  }

  const lost = (error?: Error) => {
    if (stopped || retry) return
    log.warn({ reason: error?.message }, 'live connection lost')
    client = null
    retry = setTimeout(() => {
      retry = undefined
      // Screens fetch everything again: what happened in between was not heard.
      connect().then(() => tell('missed'), lost)
    }, reconnectAfterMs)
  }

  const connect = async () => {
    const next = new pg.Client({
      connectionString: databaseUrl,
      keepAlive: true,
      connectionTimeoutMillis: 5_000,
      application_name: 'redress-live',
    })
    next.on('error', lost)
    next.on('end', () => lost())
    next.on('notification', ({ payload }) => tell(JSON.parse(payload ?? '{}') as LiveEvent))
    await next.connect()
    await next.query(`LISTEN ${liveChannel}`)
    client = next
  }

  return {
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    start: connect,
    async stop() {
      stopped = true
      clearTimeout(retry)
      await client?.end()
    },
  }
}
