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

async function both(common: Promise<CommonCatalogue>, own: Promise<PublicCatalogue>): Promise<Catalogue> {
  return { ...(await common), ...(await own) }
}

/** Each language is a chunk of its own, with the font faces only it needs. */
const loaders: Record<CustomerLanguage, () => Promise<Catalogue>> = {
  en: () =>
    both(
      import('@redress/texts/common/en').then((m) => m.commonEn),
      import('@redress/texts/public/en').then((m) => m.publicEn),
    ),
  pl: () =>
    both(
      import('@redress/texts/common/pl').then((m) => m.commonPl),
      import('@redress/texts/public/pl').then((m) => m.publicPl),
    ),
  el: () =>
    both(
      import('@redress/texts/common/el').then((m) => m.commonEl),
      import('@redress/texts/public/el').then((m) => m.publicEl),
    ),
  kk: () =>
    both(
      import('@redress/texts/common/kk').then((m) => m.commonKk),
      import('@redress/texts/public/kk').then((m) => m.publicKk),
    ),
  fil: () =>
    both(
      import('@redress/texts/common/fil').then((m) => m.commonFil),
      import('@redress/texts/public/fil').then((m) => m.publicFil),
    ),
  hy: () =>
    both(
      import('@redress/texts/common/hy').then((m) => m.commonHy),
      import('@redress/texts/public/hy').then((m) => m.publicHy),
    ),
  zh: () =>
    both(
      import('@redress/texts/common/zh').then((m) => m.commonZh),
      import('@redress/texts/public/zh').then((m) => m.publicZh),
    ),
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
  // A missing font face only looks different; it must not keep the words away.
  void fonts[language]?.().catch(() => undefined)
  const catalogue = await loaders[language]()
  return {
    language,
    t: translator<TextKey>(language, catalogue),
    has: (key): key is TextKey => Object.hasOwn(catalogue, key),
  }
}
