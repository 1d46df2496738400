import { useEffect } from 'react'
import { goTo } from './place.ts'

/** Shows nothing and leads to another address, which takes the place of this one in the history. */
export function Elsewhere({ to }: { to: string }) {
  useEffect(() => goTo(to, { replace: true }), [to])
  return null
}
