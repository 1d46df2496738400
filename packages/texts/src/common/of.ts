import type { CustomerLanguage } from '@redress/domain/languages/language'
import { type Translate, translator } from '../translate.ts'
import type { CommonCatalogue, CommonKey } from './catalogue.ts'
import { commonEl } from './el.ts'
import { commonEn } from './en.ts'
import { commonFil } from './fil.ts'
import { commonHy } from './hy.ts'
import { commonKk } from './kk.ts'
import { commonPl } from './pl.ts'
import { commonZh } from './zh.ts'

/** All languages at once: for the server. The browser loads the one language it shows. */
export const commonCatalogues: Record<CustomerLanguage, CommonCatalogue> = {
  en: commonEn,
  pl: commonPl,
  el: commonEl,
  kk: commonKk,
  fil: commonFil,
  hy: commonHy,
  zh: commonZh,
}

export function commonTexts(language: CustomerLanguage): Translate<CommonKey> {
  return translator(language, commonCatalogues[language])
}
