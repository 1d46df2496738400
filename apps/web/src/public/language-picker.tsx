import { customerLanguages, languageNames } from '@redress/domain/languages/language'
import { useEffect, useRef } from 'react'
import { Link } from './link.tsx'
import { inLanguage, usePlace } from './place.ts'
import { useTexts } from './texts-context.tsx'

/** Links, not a select: each language has an address, and choosing by arrow keys must not jump away. */
export function LanguagePicker() {
  const { language, t } = useTexts()
  const place = usePlace()
  const menu = useRef<HTMLDetailsElement>(null)

  useEffect(() => {
    const close = (event: Event) => {
      const details = menu.current
      if (!details?.open) return
      const isEscape = event instanceof KeyboardEvent && event.key === 'Escape'
      const isOutside = !(event instanceof KeyboardEvent) && !details.contains(event.target as Node)
      if (!isEscape && !isOutside) return
      details.open = false
      if (isEscape) details.querySelector('summary')?.focus()
    }
    const events = ['keydown', 'pointerdown', 'focusin'] as const
    for (const name of events) document.addEventListener(name, close)
    return () => {
      for (const name of events) document.removeEventListener(name, close)
    }
  }, [])

  const choose = () => {
    if (!menu.current) return
    menu.current.open = false
    menu.current.querySelector('summary')?.focus()
  }

  return (
    <details className="languages" ref={menu}>
      <summary>
        <span className="hidden">{t('page.language')}: </span>
        <span lang={language}>{languageNames[language]}</span>
      </summary>
      <ul>
        {customerLanguages.map((one) => (
          <li key={one}>
            <Link
              to={inLanguage(one, place)}
              replace
              lang={one}
              hrefLang={one}
              aria-current={one === language ? 'true' : undefined}
              onClick={choose}
            >
              {languageNames[one]}
            </Link>
          </li>
        ))}
      </ul>
    </details>
  )
}
