import { Page } from './page.tsx'
import { useTexts } from './texts-context.tsx'

export function Unreachable() {
  const { t } = useTexts()
  return (
    <Page title={t('track.unreachable-title')} screen="unreachable">
      <p>{t('track.unreachable-text')}</p>
      <div className="buttons">
        <button type="button" className="button" onClick={() => location.reload()}>
          {t('page.try-again')}
        </button>
      </div>
    </Page>
  )
}
