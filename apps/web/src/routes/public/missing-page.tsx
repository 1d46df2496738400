import { Link } from '../../public/link.tsx'
import { Page } from '../../public/page.tsx'
import { useTexts } from '../../public/texts-context.tsx'

export function MissingPage() {
  const { t, language } = useTexts()
  return (
    <Page title={t('page.missing-title')} screen="missing">
      <p>{t('page.missing-text')}</p>
      <p>
        <Link to={`/p/${language}`}>{t('page.to-start')}</Link>
      </p>
    </Page>
  )
}
