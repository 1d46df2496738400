import type { StaffLanguage } from '@redress/domain/languages/language'
import { staffLanguages } from '@redress/domain/languages/language'
import type { Area, AreaKey } from '@redress/texts/areas/catalogue'
import type { CommonKey } from '@redress/texts/common/catalogue'
import type { StaffKey } from '@redress/texts/staff/catalogue'
import { type Parameters, type Translate, translator, type Wording } from '@redress/texts/translate'
import { createContext, type ReactNode, useContext, useEffect, useState } from 'react'

export type StaffTextKey = CommonKey | StaffKey | AreaKey
/** Words of an area are there once its page has asked for them. */
type Catalogue = Record<CommonKey | StaffKey, Wording> & Partial<Record<AreaKey, Wording>>

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

type AreaLoader = () => Promise<Partial<Record<AreaKey, Wording>>>

const loadArea: Record<Area, Record<StaffLanguage, AreaLoader>> = {
  handling: {
    en: async () => (await import('@redress/texts/areas/handling/en')).handlingEn,
    pl: async () => (await import('@redress/texts/areas/handling/pl')).handlingPl,
    zh: async () => (await import('@redress/texts/areas/handling/zh')).handlingZh,
  },
  improvements: {
    en: async () => (await import('@redress/texts/areas/improvements/en')).improvementsEn,
    pl: async () => (await import('@redress/texts/areas/improvements/pl')).improvementsPl,
    zh: async () => (await import('@redress/texts/areas/improvements/zh')).improvementsZh,
  },
  journal: {
    en: async () => (await import('@redress/texts/areas/journal/en')).journalEn,
    pl: async () => (await import('@redress/texts/areas/journal/pl')).journalPl,
    zh: async () => (await import('@redress/texts/areas/journal/zh')).journalZh,
  },
  customers: {
    en: async () => (await import('@redress/texts/areas/customers/en')).customersEn,
    pl: async () => (await import('@redress/texts/areas/customers/pl')).customersPl,
    zh: async () => (await import('@redress/texts/areas/customers/zh')).customersZh,
  },
  catalog: {
    en: async () => (await import('@redress/texts/areas/catalog/en')).catalogEn,
    pl: async () => (await import('@redress/texts/areas/catalog/pl')).catalogPl,
    zh: async () => (await import('@redress/texts/areas/catalog/zh')).catalogZh,
  },
  templates: {
    en: async () => (await import('@redress/texts/areas/templates/en')).templatesEn,
    pl: async () => (await import('@redress/texts/areas/templates/pl')).templatesPl,
    zh: async () => (await import('@redress/texts/areas/templates/zh')).templatesZh,
  },
  documents: {
    en: async () => (await import('@redress/texts/areas/documents/en')).documentsAreaEn,
    pl: async () => (await import('@redress/texts/areas/documents/pl')).documentsAreaPl,
    zh: async () => (await import('@redress/texts/areas/documents/zh')).documentsAreaZh,
  },
  cars: {
    en: async () => (await import('@redress/texts/areas/cars/en')).carsEn,
    pl: async () => (await import('@redress/texts/areas/cars/pl')).carsPl,
    zh: async () => (await import('@redress/texts/areas/cars/zh')).carsZh,
  },
}

/** The areas whose pages were opened: a change of language brings their words along. */
const wanted = new Map<Area, Promise<void>>()
const catalogues = new Map<StaffLanguage, Catalogue>()
const ready = new Map<StaffLanguage, StaffTexts>()

export async function loadStaffTexts(language: StaffLanguage): Promise<StaffTexts> {
  const known = ready.get(language)
  if (known) return known
  const [catalogue, ...areas] = await Promise.all([
    load[language](),
    ...[...wanted.keys()].map((area) => loadArea[area][language]()),
  ])
  Object.assign(catalogue, ...areas)
  catalogues.set(language, catalogue)
  const t = translator(language, catalogue as Record<StaffTextKey, Wording>)
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

/** Brings the words of an area before its page is drawn. */
export function wantArea(area: Area): Promise<void> {
  const words = wanted.get(area) ?? bringArea(area)
  wanted.set(area, words)
  return words
}

async function bringArea(area: Area): Promise<void> {
  try {
    const languages = [...catalogues]
    await Promise.all(
      languages.map(async ([language, catalogue]) =>
        Object.assign(catalogue, await loadArea[area][language]()),
      ),
    )
  } catch (error) {
    // The next visit of the page asks again.
    wanted.delete(area)
    throw error
  }
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
