import type { CustomerLanguage } from '@redress/domain/languages/language'
import { type Translate, translator } from '../translate.ts'
import type { DocumentsCatalogue, DocumentsKey } from './catalogue.ts'
import { documentsEl } from './el.ts'
import { documentsEn } from './en.ts'
import { documentsFil } from './fil.ts'
import { documentsHy } from './hy.ts'
import { documentsKk } from './kk.ts'
import { documentsPl } from './pl.ts'
import { documentsZh } from './zh.ts'

export const documentsCatalogues: Record<CustomerLanguage, DocumentsCatalogue> = {
  en: documentsEn,
  pl: documentsPl,
  el: documentsEl,
  kk: documentsKk,
  fil: documentsFil,
  hy: documentsHy,
  zh: documentsZh,
}

export function documentsTexts(language: CustomerLanguage): Translate<DocumentsKey> {
  return translator(language, documentsCatalogues[language])
}
