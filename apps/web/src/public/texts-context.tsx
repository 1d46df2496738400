import type { CustomerLanguage } from '@redress/domain/languages/language'
import { createContext, type ReactNode, useContext, useEffect, useState } from 'react'
import { loadTexts, type Texts } from '../lib/public-texts.ts'

const TextsContext = createContext<Texts | null>(null)

type Props = { language: CustomerLanguage; children: ReactNode }

/** While another language is on its way the old words stay, so that nothing typed is thrown away. */
export function TextsProvider({ language, children }: Props) {
  const [texts, setTexts] = useState<Texts | null>(null)
  const [isLost, setIsLost] = useState(false)

  useEffect(() => {
    let isCurrent = true
    const load = () =>
      loadTexts(language)
        .then((loaded) => {
          if (!isCurrent) return
          document.documentElement.lang = language
          setIsLost(false)
          setTexts(loaded)
        })
        .catch(() => {
          if (isCurrent) setIsLost(true)
        })
    void load()
    window.addEventListener('online', load)
    return () => {
      isCurrent = false
      window.removeEventListener('online', load)
    }
  }, [language])

  if (texts) return <TextsContext value={texts}>{children}</TextsContext>
  return isLost ? <NoWords /> : null
}

/** The one sentence that can't come from the catalogue: the catalogue did not arrive. */
function NoWords() {
  return (
    <main className="no-words">
      <p>The page could not be loaded. Please check your connection.</p>
      <button type="button" className="button" onClick={() => location.reload()}>
        ↻
      </button>
    </main>
  )
}

type Say = (key: string, parameters?: Record<string, string | number>) => string | null

/** The words of the page; `say` answers null for a key that may be missing. */
export function useTexts(): Texts & { say: Say } {
  const texts = useContext(TextsContext)
  if (!texts) throw new Error('useTexts is used outside TextsProvider')
  return { ...texts, say: (key, parameters) => (texts.has(key) ? texts.t(key, parameters) : null) }
}
