import { handlingPl } from '@redress/texts/areas/handling/pl'
import { handlingZh } from '@redress/texts/areas/handling/zh'
import { commonCatalogues } from '@redress/texts/common/of'
import { mailTexts } from '@redress/texts/mail/of'
import { publicEl } from '@redress/texts/public/el'
import { publicPl } from '@redress/texts/public/pl'
import { publicZh } from '@redress/texts/public/zh'
import { staffPl } from '@redress/texts/staff/pl'
import { staffZh } from '@redress/texts/staff/zh'
import { translator } from '@redress/texts/translate'

const publicWords = { pl: publicPl, el: publicEl, zh: publicZh }
const staffWords = { pl: { ...staffPl, ...handlingPl }, zh: { ...staffZh, ...handlingZh } }

/** Languages in which whole journeys are told. */
export type CustomersLanguage = keyof typeof publicWords
export type DesksLanguage = keyof typeof staffWords

/** Words of the pages and of the mails a customer of this language gets. */
export function customersWords(language: CustomersLanguage) {
  return { page: translator(language, publicWords[language]), mail: mailTexts(language) }
}

/** Words of the desk of somebody who works in this language. */
export function desksWords(language: DesksLanguage) {
  return translator(language, { ...commonCatalogues[language], ...staffWords[language] })
}
