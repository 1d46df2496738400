import type { ReactNode } from 'react'
import classes from './page-header.module.css'

export function PageHeader(props: { title: string; children?: ReactNode }) {
  return (
    <header className={classes.header}>
      <h1 className={classes.title} tabIndex={-1}>
        {props.title}
      </h1>
      <div className={classes.tools}>{props.children}</div>
    </header>
  )
}
