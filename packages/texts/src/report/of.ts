import type { CustomerLanguage } from '@redress/domain/languages/language'
import { type Translate, translator } from '../translate.ts'
import type { ReportCatalogue, ReportKey } from './catalogue.ts'
import { reportEl } from './el.ts'
import { reportEn } from './en.ts'
import { reportFil } from './fil.ts'
import { reportHy } from './hy.ts'
import { reportKk } from './kk.ts'
import { reportPl } from './pl.ts'
import { reportZh } from './zh.ts'

export const reportCatalogues: Record<CustomerLanguage, ReportCatalogue> = {
  en: reportEn,
  pl: reportPl,
  el: reportEl,
  kk: reportKk,
  fil: reportFil,
  hy: reportHy,
  zh: reportZh,
}

export function reportTexts(language: CustomerLanguage): Translate<ReportKey> {
  return translator(language, reportCatalogues[language])
}
