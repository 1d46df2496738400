const name = 'redress-live'

/** What is done while it is this tab's turn; `isLate` when there was a time before without. @returns how it ends */
type Begin = (isLate: boolean) => () => void

/**
 * One tab of a browser has the turn, the next one when it goes. A browser keeps six connections to a server and a
 * stream takes one for good: a stream in each tab would leave nothing for the seventh. Where tabs can't agree (a page
 * that came by plain HTTP from another machine has no locks) each has its turn while it is seen.
 */
export function takeTurns(begin: Begin): () => void {
  let end: (() => void) | null = null
  let wasWithout = false
  const turn = {
    start: () => {
      end ??= begin(wasWithout)
    },
    finish: () => {
      wasWithout = true
      end?.()
      end = null
    },
    wait: () => {
      wasWithout = true
    },
  }
  const stop = 'locks' in navigator ? byLock(turn) : whileSeen(turn)
  return () => {
    stop()
    turn.finish()
  }
}

type Turn = { start: () => void; finish: () => void; wait: () => void }

function byLock({ start, finish, wait }: Turn): () => void {
  let leave: (() => void) | null = null
  const hold = () =>
    new Promise<void>((resolve) => {
      leave = resolve
      start()
    })

  /** Asks for the lock, and lines up for it when another tab has it. */
  function enter() {
    const gone = new AbortController()
    leave = () => gone.abort()
    const first = navigator.locks.request(name, { ifAvailable: true }, async (lock) => {
      if (gone.signal.aborted) return true
      if (lock) await hold()
      return lock !== null
    })
    const lineUp = async (hadIt: boolean) => {
      if (hadIt || gone.signal.aborted) return
      wait()
      await navigator.locks.request(name, { signal: gone.signal }, hold)
    }
    first.then(lineUp).catch((error: unknown) => {
      if (!gone.signal.aborted) throw error
    })
  }
  function exit() {
    finish()
    leave?.()
    leave = null
  }
  // A page kept for the way back must not keep the turn with it.
  const back = ({ persisted }: PageTransitionEvent) => {
    if (persisted) enter()
  }
  window.addEventListener('pagehide', exit)
  window.addEventListener('pageshow', back)
  enter()
  return () => {
    window.removeEventListener('pagehide', exit)
    window.removeEventListener('pageshow', back)
    exit()
  }
}

function whileSeen({ start, finish, wait }: Turn): () => void {
  const look = () => {
    if (document.visibilityState === 'visible') start()
    else finish()
  }
  document.addEventListener('visibilitychange', look)
  window.addEventListener('pagehide', finish)
  window.addEventListener('pageshow', look)
  if (document.visibilityState === 'visible') start()
  else wait()
  return () => {
    document.removeEventListener('visibilitychange', look)
    window.removeEventListener('pagehide', finish)
    window.removeEventListener('pageshow', look)
  }
}
