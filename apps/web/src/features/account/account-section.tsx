import { type ReactNode, useId } from 'react'
import classes from './account.module.css'

export function AccountSection(props: { title: string; hint?: string; children: ReactNode }) {
  const title = useId()
  return (
    // The name tells apart what stands in several sections, such as the present password.
    <section className={classes.section} aria-labelledby={title}>
      <div className={classes.intro}>
        <h2 id={title} className={classes.title}>
          {props.title}
        </h2>
        {props.hint && <p className={classes.hint}>{props.hint}</p>}
      </div>
      <div className={classes.content}>{props.children}</div>
    </section>
  )
}
