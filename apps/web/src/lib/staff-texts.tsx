import type { StaffLanguage } from '@redress/domain/languages/language'
import { staffLanguages } from '@redress/domain/languages/language'
import type { CommonKey } from '@redress/texts/common/catalogue'
import type { StaffKey } from '@redress/texts/staff/catalogue'
import { type Parameters, type Translate, translator, type Wording } from '@redress/texts/translate'
import { createContext, type ReactNode, useContext, useEffect, useState } from 'react'

export type StaffTextKey = CommonKey | StaffKey
type Catalogue = Record<StaffTextKey, Wording>

export type StaffTexts = {
  language: StaffLanguage
  t: Translate<StaffTextKey>
  /** The wording of a code that comes from the server, or null when this version does not know it. */
  word: (group: string, code: string, parameters?: Parameters) => string | null
}

const load: Record<StaffLanguage, () => Promise<Catalogue>> = {
  en: async () => {
    const [common, staff] = await Promise.all([
      import('@redress/texts/common/en'),
      import('@redress/texts/staff/en'),
    ])
    return { ...common.commonEn, ...staff.staffEn }
  },
  pl: async () => {
    const [common, staff] = await Promise.all([
      import('@redress/texts/common/pl'),
      import('@redress/texts/staff/pl'),
    ])
    return { ...common.commonPl, ...staff.staffPl }
  },
  zh: async () => {
    const [common, staff] = await Promise.all([
      import('@redress/texts/common/zh'),
      import('@redress/texts/staff/zh'),
    ])
    return { ...common.commonZh, ...staff.staffZh }
  },
}

const ready = new Map<StaffLanguage, StaffTexts>()

export async function loadStaffTexts(language: StaffLanguage): Promise<StaffTexts> {
  const known = ready.get(language)
  if (known) return known
  const catalogue = await load[language]()
  const t = translator(language, catalogue)
  const isKey = (key: string): key is StaffTextKey => Object.hasOwn(catalogue, key)
  const texts: StaffTexts = {
    language,
    t,
    word: (group, code, parameters) => {
      const key = `${group}.${code}`
      return isKey(key) ? t(key, parameters) : null
    },
  }
  ready.set(language, texts)
  return texts
}

/** The first language of the browser that the staff screens speak. */
export function browserLanguage(): StaffLanguage {
  const wanted = navigator.languages.map((tag) => tag.slice(0, 2).toLowerCase())
  return wanted.flatMap((tag) => staffLanguages.filter((language) => language === tag))[0] ?? 'en'
}

const TextsContext = createContext<StaffTexts | null>(null)

/** Shows nothing until the words are there; when the language changes the old ones stay meanwhile. */
export function StaffTextsProvider(props: { language: StaffLanguage; children: ReactNode }) {
  const [texts, setTexts] = useState<StaffTexts | null>(ready.get(props.language) ?? null)
  useEffect(() => {
    let wanted = true
    void loadStaffTexts(props.language).then((loaded) => {
      if (!wanted) return
      document.documentElement.lang = loaded.language
      setTexts(loaded)
    })
    return () => {
      wanted = false
    }
  }, [props.language])
  if (!texts) return null
  return <TextsContext.Provider value={texts}>{props.children}</TextsContext.Provider>
}

export function useTexts(): StaffTexts {
  const texts = useContext(TextsContext)
  if (!texts) throw new Error('useTexts outside the words')
  return texts
}
