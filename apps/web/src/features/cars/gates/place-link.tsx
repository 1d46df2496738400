import { type ReactNode, useContext } from 'react'
import { Link } from 'react-router'
import { PlaceAddress } from './place-address.ts'

type Props = {
  /** A written field or a discipline; both carry their name as id on the sheet. */
  place: string
  onJump?: (() => void) | undefined
  children: ReactNode
}

/** Leads to the place on the sheet and into its field, so that one can write at once. */
export function PlaceLink({ place, onJump, children }: Props) {
  const elsewhere = useContext(PlaceAddress)
  if (elsewhere) return <Link to={elsewhere(place)}>{children}</Link>
  return (
    <a
      href={`#${place}`}
      onClick={(event) => {
        event.preventDefault()
        onJump?.()
        // A dialog that closes with it has to be gone first: it holds the focus.
        requestAnimationFrame(() => jumpTo(place))
      }}
    >
      {children}
    </a>
  )
}

export function jumpTo(place: string): void {
  const target = document.getElementById(place) ?? document.getElementById(place.slice(0, 2))
  if (!target) return
  target.scrollIntoView({ block: 'start' })
  const inside = target.querySelector('input, textarea, [tabindex], button')
  if (inside instanceof HTMLElement) inside.focus({ preventScroll: true })
}
