import { Page } from '../../public/page.tsx'
import { useTexts } from '../../public/texts-context.tsx'

/** The dialog was closed, the time is over, or the link never was: what to do is the same. */
export function CameraEnded({ unsent }: { unsent: number }) {
  const { t } = useTexts()
  return (
    <Page title={t('camera.ended-title')} screen="camera-ended">
      {unsent > 0 ? (
        <p className="notice bad" role="alert">
          {t('camera.unsent', { count: unsent })}
        </p>
      ) : null}
      <p>{t('camera.ended-text')}</p>
    </Page>
  )
}
