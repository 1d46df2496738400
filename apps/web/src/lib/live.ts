import type { LiveEvent } from '@redress/contracts/live'
import { addressOf } from './call.ts'
import { takeTurns } from './turn.ts'

export type LiveListener = {
  onEvent: (event: LiveEvent) => void
  /** The stream was interrupted and is back: anything may have changed meanwhile. */
  onReturn: () => void
  onState: (connected: boolean) => void
}

/** What the tab that listens tells the others. */
type News = { event: LiveEvent } | { connected: boolean } | 'return'

const FIRST_WAIT_MS = 1000
const LONGEST_WAIT_MS = 30_000

/** Listens to what changes on the server, by one stream for all tabs of the browser. */
export function listenLive(listener: LiveListener): () => void {
  const tabs = new BroadcastChannel('redress-live')
  const hear = (news: News) => {
    if (news === 'return') listener.onReturn()
    else if ('event' in news) listener.onEvent(news.event)
    else listener.onState(news.connected)
  }
  tabs.onmessage = ({ data }: MessageEvent<News>) => hear(data)
  const stop = takeTurns((isLate) =>
    openStream(isLate, (news) => {
      hear(news)
      tabs.postMessage(news)
    }),
  )
  return () => {
    stop()
    tabs.close()
  }
}

/** Comes back by itself after any interruption. */
function openStream(isLate: boolean, tell: (news: News) => void): () => void {
  let source: EventSource | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let wait = FIRST_WAIT_MS
  let interrupted = isLate

  function open() {
    source = new EventSource(addressOf('GET /api/live'))
    source.onopen = () => {
      wait = FIRST_WAIT_MS
      tell({ connected: true })
      if (interrupted) tell('return')
      interrupted = false
    }
    source.addEventListener('change', (message) => {
      const event = eventOf(message.data)
      if (event) tell({ event })
    })
    // The server itself was cut off from the news for a while.
    source.addEventListener('missed', () => tell('return'))
    source.onerror = () => {
      interrupted = true
      tell({ connected: false })
      // The browser's own retry gives up for good on an answer other than 200, such as an ended session.
      source?.close()
      timer = setTimeout(open, wait)
      wait = Math.min(wait * 2, LONGEST_WAIT_MS)
    }
  }

  open()
  return () => {
    clearTimeout(timer)
    source?.close()
  }
}

function eventOf(data: unknown): LiveEvent | null {
  try {
    const event = JSON.parse(String(data)) as Partial<LiveEvent>
    return typeof event.subject === 'string' && typeof event.type === 'string' ? (event as LiveEvent) : null
  } catch {
    return null
  }
}
