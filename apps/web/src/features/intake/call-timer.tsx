import { useEffect, useState } from 'react'
import { useTexts } from '../../lib/staff-texts.tsx'
import classes from './intake.module.css'

/** How long the call has lasted; nobody is told every second. */
export function CallTimer({ since }: { since: number }) {
  const { t } = useTexts()
  const [now, setNow] = useState(Date.now)
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000)
    return () => clearInterval(timer)
  }, [])
  const seconds = Math.max(0, Math.floor((now - since) / 1000))
  const two = (n: number) => String(n).padStart(2, '0')
  return (
    <span role="timer" aria-live="off" aria-label={t('intake.timer')} className={classes.timer}>
      {two(Math.floor(seconds / 60))}:{two(seconds % 60)}
    </span>
  )
}
