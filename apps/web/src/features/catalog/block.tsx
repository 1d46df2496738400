import { type ReactNode, useId } from 'react'
import classes from './catalog.module.css'

/** One part of a page about something, with its own deeds beside the title. */
export function Block(props: { title: string; tools?: ReactNode; children: ReactNode }) {
  const id = useId()
  return (
    <section className={classes.section} aria-labelledby={id}>
      <div className={classes.head}>
        <h2 className={classes.title} id={id}>
          {props.title}
        </h2>
        {props.tools}
      </div>
      {props.children}
    </section>
  )
}
