import { Button } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { useTexts } from '../../lib/staff-texts.tsx'
import classes from './intake.module.css'

/** The server is down: the caller gets a mark now and the number later (UX 2.3). */
export function KeptPanel({ mark, onNext }: { mark: string; onNext: () => void }) {
  const { t } = useTexts()
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => title.current?.focus(), [])
  return (
    <section className={classes.registered}>
      <h2 ref={title} tabIndex={-1} className={classes.number}>
        {mark}
      </h2>
      <p>{t('waiting.kept')}</p>
      <Button onClick={onNext}>{t('registered.next')}</Button>
    </section>
  )
}
