import type { AnchorHTMLAttributes, MouseEvent } from 'react'
import { goTo } from './place.ts'

type Props = AnchorHTMLAttributes<HTMLAnchorElement> & { to: string; replace?: boolean }

/** A real link that changes the page without loading it anew; with a modifier key the browser does as ever. */
export function Link({ to, replace = false, onClick, children, ...attributes }: Props) {
  const follow = (event: MouseEvent<HTMLAnchorElement>) => {
    onClick?.(event)
    const isPlain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey
    if (event.defaultPrevented || !isPlain) return
    event.preventDefault()
    goTo(to, { replace })
  }
  return (
    <a {...attributes} href={to} onClick={follow}>
      {children}
    </a>
  )
}
