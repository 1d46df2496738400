import type { ReactNode } from 'react'
import classes from './session.module.css'

/** The quiet sheet of everything that comes before the desk. */
export function SessionSheet(props: {
  company?: string
  title: string
  aside?: ReactNode
  children: ReactNode
}) {
  return (
    <main className={classes.page}>
      <div className={props.aside ? classes.sheet : `${classes.sheet} ${classes.alone}`}>
        <div className={classes.main}>
          <div className={classes.brand}>
            <img src="/icon.svg" alt="" width={28} height={28} />
            <span>Redress {props.company && <span className={classes.company}>· {props.company}</span>}</span>
          </div>
          <h1 className={classes.title}>{props.title}</h1>
          {props.children}
        </div>
        {props.aside}
      </div>
    </main>
  )
}
