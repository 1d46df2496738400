import type { CustomerLanguage } from '@redress/domain/languages/language'
import type { CommonCatalogue, CommonKey } from '@redress/texts/common/catalogue'
import type { PublicCatalogue, PublicKey } from '@redress/texts/public/catalogue'
import { type Translate, translator } from '@redress/texts/translate'

export type TextKey = CommonKey | PublicKey
export type Texts = {
  language: CustomerLanguage
  t: Translate<TextKey>
  has: (key: string) => key is TextKey
}

type Catalogue = CommonCatalogue & PublicCatalogue

const both = (common: CommonCatalogue, own: PublicCatalogue): Catalogue => ({ ...common, ...own })

/** Each language is a chunk of its own, with the font faces only it needs. */
const loaders: Partial<Record<CustomerLanguage, () => Promise<Catalogue>>> = {
  en: async () => {
    const [common, own] = await Promise.all([
      import('@redress/texts/common/en'),
      import('@redress/texts/public/en'),
    ])
    return both(common.commonEn, own.publicEn)
  },
}

const fonts: Partial<Record<CustomerLanguage, () => Promise<unknown>>> = {
  hy: () => import('@fontsource-variable/noto-sans-armenian/wght.css'),
  zh: () => import('@fontsource-variable/noto-sans-sc/wght.css'),
}

const loaded = new Map<CustomerLanguage, Promise<Texts>>()

export function loadTexts(language: CustomerLanguage): Promise<Texts> {
  const present = loaded.get(language)
  if (present) return present
  const fresh = load(language)
  loaded.set(language, fresh)
  // A chunk lost on a bad line is asked for again next time.
  fresh.catch(() => loaded.delete(language))
  return fresh
}

async function load(language: CustomerLanguage): Promise<Texts> {
  const loader = loaders[language] ?? loaders.en
  if (!loader) throw new Error('No catalogue')
  // A missing font face only looks different; it must not keep the words away.
  void fonts[language]?.().catch(() => undefined)
  const catalogue = await loader()
  return {
    language,
    t: translator<TextKey>(language, catalogue),
    has: (key): key is TextKey => Object.hasOwn(catalogue, key),
  }
}
