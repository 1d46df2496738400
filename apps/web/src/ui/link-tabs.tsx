import { type ReactNode, useEffect, useRef } from 'react'
import { Link } from 'react-router'
import classes from './link-tabs.module.css'

type LinkTab = { name: string; label: string; to: string; count?: number | null }

type Props = {
  /** What the tabs are parts of, for screen readers. */
  label: string
  tabs: readonly LinkTab[]
  current: string
  /** Travels along with each link. */
  state?: unknown
  /** What stays in view beside them on a phone. */
  children?: ReactNode
}

/** The parts of a case: links, so that each has an address; the present one is always in view. */
export function LinkTabs({ label, tabs, current, state, children }: Props) {
  const present = useRef<HTMLAnchorElement>(null)
  // In braces: newer browsers give a promise back, which is no clean-up.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another tab is another place to scroll to
  useEffect(() => {
    present.current?.scrollIntoView?.({ block: 'nearest', inline: 'nearest' })
  }, [current])
  return (
    <nav className={classes.tabs} aria-label={label}>
      <div className={classes.row}>
        {tabs.map(({ name, label: words, to, count = null }) => (
          <Link
            key={name}
            ref={name === current ? present : undefined}
            to={to}
            state={state}
            replace
            className={name === current ? classes.current : classes.tab}
            aria-current={name === current ? 'page' : undefined}
          >
            {words}
            {count !== null && <span className={classes.count}>{count}</span>}
          </Link>
        ))}
      </div>
      {children && <div className={classes.beside}>{children}</div>}
    </nav>
  )
}
