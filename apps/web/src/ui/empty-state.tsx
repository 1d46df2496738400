import type { ReactNode } from 'react'
import classes from './empty-state.module.css'

/** Says why nothing is here, and offers the one useful next thing. */
export function EmptyState(props: { title: string; children?: ReactNode; action?: ReactNode }) {
  return (
    <div className={classes.empty}>
      <p className={classes.title}>{props.title}</p>
      {props.children && <p className={classes.words}>{props.children}</p>}
      {props.action}
    </div>
  )
}
