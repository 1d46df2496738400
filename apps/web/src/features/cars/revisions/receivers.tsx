import type { CarRevisions } from '@redress/contracts/car-revisions'
import { isCustomerLanguage, languageNames } from '@redress/domain/languages/language'
import { useTexts } from '../../../lib/staff-texts.tsx'
import classes from './revisions.module.css'

/** The contacts of all complaints that point at the CAR, each with the language of the mail (CAR-10). */
export function Receivers({ recipients }: Pick<CarRevisions, 'recipients'>) {
  const { t } = useTexts()
  const customers = new Set(recipients.map(({ customer }) => customer))
  return (
    <section aria-label={t('car-report.receivers')}>
      <strong>{t('car-report.receivers')}</strong>
      {recipients.length === 0 && <p>{t('car-report.no-complaint')}</p>}
      <ul className={classes.receivers}>
        {recipients.map(({ complaint, customer, name, email, language }) => (
          <li key={complaint}>
            {complaint} {customer}, {name}{' '}
            <span className={classes.quiet}>
              {email || t('car-report.no-address')}
              {isCustomerLanguage(language) && ` · ${languageNames[language]}`}
            </span>
          </li>
        ))}
      </ul>
      {customers.size > 1 && <p>{t('car-report.several')}</p>}
    </section>
  )
}
