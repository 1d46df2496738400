import { Link } from '../../public/link.tsx'
import { Page } from '../../public/page.tsx'
import { useTexts } from '../../public/texts-context.tsx'

/** One calm page for every link that leads nowhere; the same words whether it ever existed or not. */
export function LostLink() {
  const { t, language } = useTexts()
  return (
    <Page title={t('track.lost-title')} screen="lost-link">
      <p>{t('track.lost-text')}</p>
      <div className="buttons">
        <Link className="button" to={`/p/${language}/find`}>
          {t('track.lost-go')}
        </Link>
      </div>
    </Page>
  )
}
