import { Button } from '@mantine/core'
import type { CameraLink } from '@redress/contracts/camera'
import { lazy, Suspense, useState } from 'react'
import { useTexts } from '../lib/staff-texts.tsx'
import { IconDeviceMobile } from './icons.ts'
import classes from './take-with-phone.module.css'

const PhoneDialog = lazy(() => import('./phone-dialog.tsx').then((m) => ({ default: m.PhoneDialog })))

type Props = {
  /** Where the photos go, as the dialog says it: "CAR-2026-0012 · D2". */
  place: string
  /** Where there are several such buttons: what this one is for. */
  name?: string
  /** Asks for the link; the same key twice is the same link. */
  ask: (key: string) => Promise<CameraLink>
  size?: 'compact-sm' | 'compact-md'
}

/** A button of the desk that makes a phone its camera (B16); a phone itself has one already. */
export function TakeWithPhone({ place, name, ask, size = 'compact-sm' }: Props) {
  const { t } = useTexts()
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button
        size={size}
        variant="default"
        className={classes.button}
        leftSection={<IconDeviceMobile size={14} aria-hidden />}
        aria-label={name ? t('camera.button-for', { name }) : undefined}
        onClick={() => setOpen(true)}
      >
        {t('camera.button')}
      </Button>
      {isOpen && (
        <Suspense fallback={null}>
          <PhoneDialog place={place} ask={ask} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  )
}
