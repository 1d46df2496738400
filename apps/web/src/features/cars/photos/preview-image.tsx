import { useEffect, useState } from 'react'
import { addressOf } from '../../../lib/call.ts'
import { useTexts } from '../../../lib/staff-texts.tsx'
import classes from './photos.module.css'

const mostAttempts = 8

/** The picture the server makes of a file; a moment after the upload it may not be there yet. */
export function PreviewImage({ id, alt }: { id: string; alt: string }) {
  const { t } = useTexts()
  const [attempt, setAttempt] = useState(0)
  const [isMissing, setMissing] = useState(false)
  useEffect(() => {
    if (!isMissing || attempt >= mostAttempts) return
    const timer = setTimeout(
      () => {
        setMissing(false)
        setAttempt(attempt + 1)
      },
      400 * 1.6 ** attempt,
    )
    return () => clearTimeout(timer)
  }, [isMissing, attempt])
  if (isMissing) return <span className={classes.missing}>{t('car-photo.preparing')}</span>
  return (
    <img
      key={attempt}
      src={addressOf('GET /api/files/:id/preview', { id })}
      alt={alt}
      draggable={false}
      onError={() => setMissing(true)}
    />
  )
}
