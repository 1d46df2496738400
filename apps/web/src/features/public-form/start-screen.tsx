import { useCompany } from '../../public/company-context.tsx'
import { ContactLines } from '../../public/contact-lines.tsx'
import { Link } from '../../public/link.tsx'
import { Page } from '../../public/page.tsx'
import { useTexts } from '../../public/texts-context.tsx'
import { hasContents } from './draft-store.ts'
import { useForm } from './form-context.tsx'

/** What is needed, how long it takes, and the other ways to complain (D1). */
export function StartScreen() {
  const { t, language } = useTexts()
  const { draft } = useForm()
  const company = useCompany()
  const isWaiting = draft.attempt?.isUntouched === true
  const isBegun = hasContents(draft)
  const form = `/p/${language}/complaint`

  return (
    <Page title={t('start.title')} screen="start">
      <p className="lead">{t('start.lead')}</p>
      <p>{t('start.time')}</p>
      {isWaiting ? (
        <p className="notice">{t('start.waiting-note')}</p>
      ) : isBegun ? (
        <p className="notice">{t('start.resume-note')}</p>
      ) : null}
      <div className="buttons">
        <Link className="button" to={isWaiting ? `${form}?part=check` : form}>
          {t(isWaiting ? 'start.waiting-go' : isBegun ? 'start.resume' : 'start.begin')}
        </Link>
      </div>
      <div className="columns">
        <section aria-labelledby="need">
          <h2 id="need">{t('start.need-title')}</h2>
          <ul className="list">
            <li>{t('start.need-product')}</li>
            <li>{t('start.need-batch')}</li>
            <li>{t('start.need-quantity')}</li>
            <li>{t('start.need-photos')}</li>
          </ul>
        </section>
        <section aria-labelledby="then">
          <h2 id="then">{t('start.then-title')}</h2>
          <ul className="list">
            <li>{t('start.then-number')}</li>
            <li>{t('start.then-link')}</li>
          </ul>
        </section>
      </div>
      {company ? (
        <section aria-labelledby="other">
          <h2 id="other">{t('start.other-title')}</h2>
          <p>{t('start.other-text')}</p>
          <ContactLines company={company} />
          {company.address ? <address>{`${company.name}\n${company.address}`}</address> : null}
        </section>
      ) : null}
      <p>
        <Link to={`/p/${language}/find`}>{t('start.find')}</Link>
      </p>
    </Page>
  )
}
