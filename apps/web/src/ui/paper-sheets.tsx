import { Skeleton } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useTexts } from '../lib/staff-texts.tsx'
import classes from './paper-sheets.module.css'

/** All pages lie in one picture, one below the other; each sheet shows its own stretch of it. */
export function PaperSheets({
  picture,
  pages,
  language,
}: {
  picture: string
  pages: number
  language: string
}) {
  const { t } = useTexts()
  const numbers = Array.from({ length: pages }, (_, index) => index + 1)
  return (
    <div className={classes.sheets}>
      {numbers.map((page) => (
        <div key={page} className={classes.sheet}>
          <img
            src={picture}
            lang={language}
            alt={t('reply.page-of', { page, pages })}
            style={{ height: `${pages * 100}%`, top: `${(page - 1) * -100}%` }}
          />
        </div>
      ))}
    </div>
  )
}

/** Stands for a page that is not drawn yet. */
export function BlankSheet() {
  return <Skeleton className={classes.sheet} />
}

/** An address for the picture, given back when the next one comes. */
export function usePicture(svg: string | undefined): string | null {
  const [address, setAddress] = useState<string | null>(null)
  useEffect(() => {
    if (svg === undefined) return
    const made = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }))
    setAddress(made)
    return () => URL.revokeObjectURL(made)
  }, [svg])
  return address
}
