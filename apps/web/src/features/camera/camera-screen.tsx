import type { CameraPage } from '@redress/contracts/camera'
import { formatTime } from '@redress/texts/public/reader-dates'
import { Page } from '../../public/page.tsx'
import { readersZone } from '../../public/readers-zone.ts'
import { useTexts } from '../../public/texts-context.tsx'
import { Unreachable } from '../../public/unreachable.tsx'
import { Choose } from '../../public/uploads/choose.tsx'
import { CameraEnded } from './camera-ended.tsx'
import { PhotoRows } from './photo-rows.tsx'
import { isUnsent } from './photo-store.ts'
import { useCamera } from './use-camera.ts'

/** The phone as camera of one field on the desk: where the photos go, the button, and what has arrived (B16). */
export function CameraScreen({ token }: { token: string }) {
  const { t, language } = useTexts()
  const camera = useCamera(token)
  const { page, trouble, items, isCutOff } = camera
  const placeWords = usePlaceWords(page)

  if (trouble === 'lost') {
    return <CameraEnded unsent={items.filter(isUnsent).length} />
  }
  if (!page) return trouble ? <Unreachable /> : <p role="status">{t('page.loading')}</p>

  const time = formatTime(language, readersZone(), new Date(page.expiresAt))
  return (
    <Page title={`${page.number} · ${placeWords}`} keepTogether={page.number} screen="camera">
      <p className="lead">{t('camera.lead')}</p>
      {page.left > 0 ? (
        <>
          <div className="buttons">
            <Choose label={t('files.camera')} onFiles={camera.add} camera look="button" />
            <Choose label={t('camera.choose')} onFiles={camera.add} />
          </div>
          <p className="hint">{t('camera.until', { time, count: page.left })}</p>
        </>
      ) : (
        <p className="notice good">{t('camera.full', { max: page.arrived })}</p>
      )}
      {isCutOff || trouble ? (
        <p className="notice" role="status">
          {t('camera.waiting')}
        </p>
      ) : null}
      <p role="status" aria-live="polite">
        {page.arrived > 0 ? t('camera.arrived', { count: page.arrived }) : ''}
      </p>
      <PhotoRows items={items} max={page.arrived} onRemove={camera.remove} onRetry={camera.retry} />
    </Page>
  )
}

function usePlaceWords(page: CameraPage | null): string {
  const { t } = useTexts()
  switch (page?.place) {
    case undefined:
      return ''
    case 'why':
      return t('camera.place.why')
    case 'test':
      return t('camera.place.test', { name: page?.name ?? '' })
    case 'evidence':
      return t('camera.place.evidence')
    default:
      return page?.place.toUpperCase() ?? ''
  }
}
