import type { CustomerLanguage } from '@redress/domain/languages/language'
import { type Translate, translator } from '../translate.ts'
import type { MailCatalogue, MailKey } from './catalogue.ts'
import { mailEl } from './el.ts'
import { mailEn } from './en.ts'
import { mailFil } from './fil.ts'
import { mailHy } from './hy.ts'
import { mailKk } from './kk.ts'
import { mailPl } from './pl.ts'
import { mailZh } from './zh.ts'

export const mailCatalogues: Record<CustomerLanguage, MailCatalogue> = {
  en: mailEn,
  pl: mailPl,
  el: mailEl,
  kk: mailKk,
  fil: mailFil,
  hy: mailHy,
  zh: mailZh,
}

export function mailTexts(language: CustomerLanguage): Translate<MailKey> {
  return translator(language, mailCatalogues[language])
}
