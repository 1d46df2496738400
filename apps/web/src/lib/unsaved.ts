import { useIsMutating } from '@tanstack/react-query'
import { useEffect, useId, useSyncExternalStore } from 'react'

/** `going`: saves itself in a moment. `held`: waits for the person — a clash, a fault, an unfinished row. */
export type Unsaved = 'going' | 'held'

const places = new Map<string, { state: Unsaved }>()
const listeners = new Set<() => void>()

function tell(): void {
  for (const listener of listeners) listener()
}

/** A place of the page says whether something typed in it is not stored yet; null when all is. */
export function useUnsavedPlace(state: Unsaved | null): void {
  const id = useId()
  useEffect(() => {
    if (state === null) return
    const entry = { state }
    places.set(id, entry)
    tell()
    return () => {
      // What was stored reaches the page a moment after its answer: until then the old figures stand there.
      setTimeout(() => {
        if (places.get(id) !== entry) return
        places.delete(id)
        tell()
      })
    }
  }, [id, state])
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function worst(): Unsaved | null {
  const states = [...places.values()].map(({ state }) => state)
  if (states.includes('going')) return 'going'
  return states.length > 0 ? 'held' : null
}

/** Whether what is reckoned from the stored record is behind what is typed on this page. */
export function useUnsaved(): Unsaved | null {
  const typed = useSyncExternalStore(subscribe, worst)
  const sending = useIsMutating()
  return sending > 0 ? 'going' : typed
}
