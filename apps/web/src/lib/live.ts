import type { LiveEvent } from '@redress/contracts/live'
import { addressOf } from './call.ts'

export type LiveListener = {
  onEvent: (event: LiveEvent) => void
  /** The stream was interrupted and is back: anything may have changed meanwhile. */
  onReturn: () => void
  onState: (connected: boolean) => void
}

const FIRST_WAIT_MS = 1000
const LONGEST_WAIT_MS = 30_000

/** Listens to what changes on the server; comes back by itself after any interruption. */
export function listenLive(listener: LiveListener): () => void {
  let source: EventSource | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let wait = FIRST_WAIT_MS
  let interrupted = false

  function open() {
    source = new EventSource(addressOf('GET /api/live'))
    source.onopen = () => {
      wait = FIRST_WAIT_MS
      listener.onState(true)
      if (interrupted) listener.onReturn()
      interrupted = false
    }
    source.addEventListener('change', (message) => {
      const event = eventOf(message.data)
      if (event) listener.onEvent(event)
    })
    // The server itself was cut off from the news for a while.
    source.addEventListener('missed', () => listener.onReturn())
    source.onerror = () => {
      interrupted = true
      listener.onState(false)
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
