import { Button } from '@mantine/core'
import type { CameraLink } from '@redress/contracts/camera'
import { cameraLimits } from '@redress/domain/camera/camera-link'
import { formatTime } from '@redress/texts/format'
import { useMe } from '../lib/me.tsx'
import { useTexts } from '../lib/staff-texts.tsx'
import { Dialog } from './dialog.tsx'
import { ProblemNotice } from './problem-notice.tsx'
import { QrCode } from './qr-code.tsx'
import classes from './take-with-phone.module.css'
import { useCameraLink } from './use-camera-link.ts'

type Props = { place: string; ask: (key: string) => Promise<CameraLink>; onClose: () => void }

/** The code for the phone, where its photos go, and how many have come; closing it ends the link (B16). */
export function PhoneDialog({ place, ask, onClose }: Props) {
  const { t } = useTexts()
  const { link, error, isWaiting, again, anew } = useCameraLink(ask)
  return (
    <Dialog title={t('camera.title')} size="sm" onClose={onClose}>
      {link?.state === 'open' && <Code link={link} place={place} />}
      {link && link.state !== 'open' && <p className={classes.means}>{t('camera.over')}</p>}
      {error !== null && !link && <ProblemNotice error={error} onRetry={again} slim />}
      <p role="status" className={classes.arrived}>
        {link && (link.arrived > 0 ? t('camera.arrived', { count: link.arrived }) : t('camera.none'))}
      </p>
      <div className={classes.tools}>
        <Button onClick={onClose}>{t('camera.done')}</Button>
        {link && link.state !== 'open' && (
          <Button variant="default" loading={isWaiting} onClick={anew}>
            {t('camera.anew')}
          </Button>
        )}
      </div>
    </Dialog>
  )
}

function Code({ link, place }: { link: CameraLink; place: string }) {
  const { t, language } = useTexts()
  const { timeZone } = useMe()
  const time = formatTime(language, timeZone, new Date(link.expiresAt))
  return (
    <>
      <p className={classes.means}>{t('camera.how')}</p>
      <p className={classes.place}>{place}</p>
      <div className={classes.code}>
        <QrCode text={link.address} label={t('camera.qr')} className={classes.picture ?? ''} />
      </div>
      <p className={classes.quiet}>
        {t('camera.address')} <span className={classes.address}>{link.address}</span>
      </p>
      <p className={classes.quiet}>{t('camera.until', { time, max: cameraLimits.photos })}</p>
    </>
  )
}
