import type { ReactNode } from 'react'
import classes from './empty-state.module.css'

/** Says why nothing is here, and offers the one useful next thing. */
export function EmptyState(props: {
  title: string
  /** The state is the whole page, so its title is the page's heading. */
  isPage?: boolean
  children?: ReactNode
  action?: ReactNode
}) {
  const Title = props.isPage ? 'h1' : 'p'
  return (
    <div className={classes.empty}>
      <Title className={classes.title}>{props.title}</Title>
      {props.children && <p className={classes.words}>{props.children}</p>}
      {props.action}
    </div>
  )
}
