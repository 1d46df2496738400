import type { Company } from '@redress/contracts/public'
import { useTexts } from './texts-context.tsx'

/** Telephone and mail as links: on a phone one tap calls. */
export function ContactLines({ company }: { company: Company }) {
  const { t } = useTexts()
  return (
    <ul className="contact">
      {company.phone ? (
        <li>
          <span>{t('help.phone')}</span>{' '}
          <a href={`tel:${company.phone.replace(/[^\d+]/g, '')}`}>{company.phone}</a>
        </li>
      ) : null}
      {company.email ? (
        <li>
          <span>{t('help.email')}</span> <a href={`mailto:${company.email}`}>{company.email}</a>
        </li>
      ) : null}
    </ul>
  )
}
