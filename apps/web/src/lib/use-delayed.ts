import { useEffect, useState } from 'react'

/** True once something has lasted; a skeleton that flashes for an instant is worse than none. */
export function useDelayed(active: boolean, ms = 150): boolean {
  const [passed, setPassed] = useState(false)
  useEffect(() => {
    if (!active) {
      setPassed(false)
      return
    }
    const timer = setTimeout(() => setPassed(true), ms)
    return () => clearTimeout(timer)
  }, [active, ms])
  return active && passed
}
