import type { ReactNode } from 'react'
import { useCompany } from './company-context.tsx'
import { Help } from './help.tsx'
import { LanguagePicker } from './language-picker.tsx'
import { Link } from './link.tsx'
import { useTexts } from './texts-context.tsx'

type Props = {
  /** A page for colleagues: nothing leads to the form, and nobody offers help with it. */
  isForStaff: boolean
  children: ReactNode
}

/** The frame of each public page: who we are, the language, and help always in the same place (D27). */
export function Layout({ isForStaff, children }: Props) {
  const { language, t } = useTexts()
  const company = useCompany()

  return (
    <>
      <button type="button" className="skip" onClick={() => jumpTo('content')}>
        {t('page.skip')}
      </button>
      <header>
        {company?.demo ? <p className="demo">{t('page.demo')}</p> : null}
        <div className="top">
          {isForStaff ? (
            <span className="top-name">{company?.name ?? ''}</span>
          ) : (
            <Link className="top-name" to={`/p/${language}`}>
              {company?.name ?? ''}
            </Link>
          )}
          <div className="top-tools">
            <LanguagePicker />
            {isForStaff ? null : (
              <button type="button" className="link" onClick={() => jumpTo('help-title')}>
                {t('help.short')}
              </button>
            )}
          </div>
        </div>
      </header>
      <main id="content" tabIndex={-1}>
        {children}
      </main>
      {isForStaff ? null : (
        <footer className="bottom">
          <Help company={company} />
        </footer>
      )}
    </>
  )
}

/** No link: a fragment in the address would push out the secret kept there on the page after sending. */
function jumpTo(id: string) {
  document.getElementById(id)?.focus()
}
