import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTexts } from '../../lib/staff-texts.tsx'
import { IconFileTypePdf, IconPackage } from '../../ui/icons.ts'
import classes from './documents.module.css'

type Props = {
  name: string
  hint?: string
  /** When it was made, sent or drawn. */
  when: string
  href: string
  isZip?: boolean
  /** What can be chosen before it is drawn. */
  children?: ReactNode
}

/** One paper: what it is, from when, and the way to have it. */
export function Paper({ name, hint, when, href, isZip = false, children }: Props) {
  const { t } = useTexts()
  const Icon = isZip ? IconPackage : IconFileTypePdf
  return (
    <li className={classes.paper}>
      <div className={classes.words}>
        <h2 className={classes.name}>{name}</h2>
        {hint && <p>{hint}</p>}
        <p className={classes.quiet}>{when}</p>
        {children}
      </div>
      <Button
        component="a"
        href={href}
        download
        size="compact-md"
        variant="default"
        aria-label={t('documents.download', { name })}
        leftSection={<Icon size={16} stroke={1.6} aria-hidden />}
      >
        {t('documents.get')}
      </Button>
    </li>
  )
}
