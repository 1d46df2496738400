import { Button, CloseButton } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useTexts } from '../lib/staff-texts.tsx'
import { dismissToast, type Toast, useToasts } from './notify.ts'
import classes from './toasts.module.css'

const READ_MS = 5000
/** A failure wants to be understood, an undo to be reached. */
const LONG_MS = 12_000

/** Two regions that are always there: a screen reader hears only what is put into a known one. */
export function Toasts() {
  const toasts = useToasts()
  return (
    <div className={classes.toasts}>
      <div aria-live="polite" className={classes.region}>
        {toasts
          .filter((toast) => !toast.failed)
          .map((toast) => (
            <ToastCard key={toast.id} toast={toast} />
          ))}
      </div>
      <div aria-live="assertive" className={classes.region}>
        {toasts
          .filter((toast) => toast.failed)
          .map((toast) => (
            <ToastCard key={toast.id} toast={toast} />
          ))}
      </div>
    </div>
  )
}

function ToastCard({ toast }: { toast: Toast }) {
  const { t } = useTexts()
  const [held, setHeld] = useState(false)
  useEffect(() => {
    // Who points at it or stands in it is still reading.
    if (held) return
    const timer = setTimeout(() => dismissToast(toast.id), toast.failed || toast.act ? LONG_MS : READ_MS)
    return () => clearTimeout(timer)
  }, [held, toast])
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: pointing at it only stops its going
    <div
      className={toast.failed ? `${classes.toast} ${classes.failed}` : classes.toast}
      onMouseEnter={() => setHeld(true)}
      onMouseLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <span>{toast.message}</span>
      {toast.act && (
        <Button
          flex="none"
          size="compact-sm"
          variant="default"
          onClick={() => {
            dismissToast(toast.id)
            toast.act?.run()
          }}
        >
          {toast.act.label}
        </Button>
      )}
      <CloseButton size="sm" aria-label={t('dialog.close')} onClick={() => dismissToast(toast.id)} />
    </div>
  )
}
