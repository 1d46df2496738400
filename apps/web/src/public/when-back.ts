import { useEffect, useEffectEvent } from 'react'

const patience = 30_000

/** Calls again when the line or the reader is back, and every half minute while the page is looked at. */
export function useWhenBack(isWanted: boolean, again: () => void): void {
  const onBack = useEffectEvent(() => {
    if (document.visibilityState === 'visible') again()
  })

  useEffect(() => {
    if (!isWanted) return
    const listener = () => onBack()
    window.addEventListener('online', listener)
    window.addEventListener('focus', listener)
    document.addEventListener('visibilitychange', listener)
    const timer = setInterval(listener, patience)
    return () => {
      window.removeEventListener('online', listener)
      window.removeEventListener('focus', listener)
      document.removeEventListener('visibilitychange', listener)
      clearInterval(timer)
    }
  }, [isWanted])
}
