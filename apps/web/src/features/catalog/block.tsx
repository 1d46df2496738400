import { type ReactNode, useId } from 'react'
import list from '../../ui/list-section.module.css'

/** One part of a page about something, with its own deeds beside the title. */
export function Block(props: { title: string; tools?: ReactNode; children: ReactNode }) {
  const id = useId()
  return (
    <section className={list.section} aria-labelledby={id}>
      <div className={list.head}>
        <h2 className={list.title} id={id}>
          {props.title}
        </h2>
        {props.tools}
      </div>
      {props.children}
    </section>
  )
}
