import type { ReactNode } from 'react'
import classes from './account.module.css'

export function AccountSection(props: { title: string; hint?: string; children: ReactNode }) {
  return (
    <section className={classes.section}>
      <div className={classes.intro}>
        <h2 className={classes.title}>{props.title}</h2>
        {props.hint && <p className={classes.hint}>{props.hint}</p>}
      </div>
      <div className={classes.content}>{props.children}</div>
    </section>
  )
}
