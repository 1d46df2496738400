import type { Company } from '@redress/contracts/public'
import { ContactLines } from './contact-lines.tsx'
import { useTexts } from './texts-context.tsx'

export function Help({ company }: { company: Company | null }) {
  const { t } = useTexts()
  return (
    <section aria-labelledby="help-title" className="help">
      <h2 id="help-title" tabIndex={-1}>
        {t('help.title')}
      </h2>
      <p>{t('help.text')}</p>
      {company ? <ContactLines company={company} /> : null}
    </section>
  )
}
